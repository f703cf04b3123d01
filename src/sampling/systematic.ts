import type { Mutation } from '../../arbitraries/_mutation.js';
import { sourceOf } from '../../arbitraries/_random.js';
import { pointer } from '../schemas/violations.js';
import type { Case } from './case.js';
import { evolvedCase } from './evolved.js';
import { ENOUGH, insideCases, validValues } from './inside.js';
import { kindsOf } from './kinds.js';
import type { KnownModel } from './known-model.js';
import { AMBIGUOUS, changeOf, INVALID, mutatedAt, type Promised } from './mutated.js';
import { pairCases } from './pairs.js';
import { type Place, placesOf } from './places.js';
import { pruned } from './pruned.js';
import { sampleAt } from './sample.js';

/** Values of one kind that are tried before a mutation counts as impossible there. */
const TRIES = 60;

/** Times that an evolution is drawn for one value: it may be of another of its objects each time. */
const DRAWS = 4;

/** A valid value, and what kinds of places it has. */
interface Pooled {
  readonly value: unknown;
  /** By JSON Pointer. */
  readonly kinds: ReadonlyMap<string, string>;
  /** The kinds of its objects, in one text. */
  readonly objects: string;
}

/** Each evolution of each kind of object; one that rearranges everything stands for all the kinds in a value. */
function evolvedCases(model: KnownModel, pool: readonly Pooled[]): Case[] {
  const made: Case[] = [];
  for (const evolution of model.evolutions) {
    const done = new Set<string>();
    // Another order shows in values with much to put in order.
    for (const { value, kinds } of evolution.isOfObjects ? pool : pool.toReversed()) {
      for (let index = 0; index < kinds.size && index < DRAWS; index++) {
        const found = evolvedCase(value, sourceOf(0, index), evolution, model);
        if (!found) continue;
        const path = found.path!;
        const places = path === '' ? kinds.values() : [kinds.get(path) ?? kinds.get(path.replace(/\/[^/]*$/, ''))!];
        const fresh = [...places].filter((place) => !done.has(place));
        if (fresh.length === 0) continue;
        for (const place of fresh) done.add(place);
        made.push(found);
      }
    }
  }
  return made;
}

/** What a mutation makes of some value that it fits, without what is not needed for it. */
function searched(model: KnownModel, mutation: Mutation, promised: Promised): Case {
  const stratum = { mutation, place: mutation.at };
  const change = changeOf(stratum, model, promised);
  for (let index = 0; index < ENOUGH; index++) {
    const base = sampleAt(model.basis(mutation.at), 0, index);
    const made = (value: unknown) => change(value, sourceOf(0, 0));
    if (made(base)) return made(pruned(base, (value) => made(value) !== undefined))!;
  }
  throw new Error(`no value of ${ENOUGH} could be changed by ${mutation.rule} ${mutation.name} at ${mutation.at}`);
}

/** The cases without repetitions: whatever comes in place of an object, its kind is gone. */
const unlike = (cases: readonly Case[]) => [
  ...new Map(cases.map((found) => [JSON.stringify([found.path, found.value]), found])).values(),
];

/** A place of a valid value. */
interface Spot {
  readonly of: Pooled;
  readonly place: Place;
  readonly kind: string;
  /** The same for places in which a mutation makes the same: of one kind, in values with the same kinds of objects. */
  readonly alike: string;
}

/** The places that a pattern means, in all values. */
const spotsOf = (pool: readonly Pooled[], pattern: string): Spot[] =>
  pool.flatMap((of) =>
    placesOf(of.value, pattern).map((place) => {
      const kind = of.kinds.get(pointer(place)) ?? pattern;
      return { of, place, kind, alike: `${kind} ${of.objects}` };
    }),
  );

/** Each mutation in each kind of place, where what is broken may stand in other kinds of objects again. */
function mutatedCases(
  model: KnownModel,
  mutations: readonly Mutation[],
  promised: Promised,
  pool: readonly Pooled[],
): Case[] {
  const spotsAt = new Map([...new Set(mutations.map(({ at }) => at))].map((at) => [at, spotsOf(pool, at)]));
  return mutations.flatMap((mutation) => {
    const tries = new Map<string, number>();
    const made = new Map<string, Case>();
    for (const { of, place, kind, alike } of spotsAt.get(mutation.at)!) {
      const tried = tries.get(alike) ?? 0;
      if (tried >= TRIES) continue;
      const found = mutatedAt(place, of.value, sourceOf(0, tried), mutation, model, promised);
      tries.set(alike, found ? TRIES : tried + 1);
      if (!found) continue;
      const broken = of.kinds.get(found.path!) ?? kind;
      if (!made.has(broken)) made.set(broken, found);
    }
    return made.size > 0 ? unlike([...made.values()]) : [searched(model, mutation, promised)];
  });
}

/**
 * A finite list of cases, the same every time: a smallest valid value for each boundary from inside, each member of an
 * enum, each kind of object and each presence of a property; every pair of presences; each evolution and each open
 * reading, and each boundary from just outside, in every kind of object that has it.
 */
export function systematicOf(model: KnownModel): Case[] {
  const inside = insideCases(model);
  const pairs = pairCases(model, validValues(model));
  const length = (value: unknown) => JSON.stringify(value).length;
  const pool = [...inside, ...pairs]
    .map(({ value }): Pooled => {
      const kinds = kindsOf(model.shape, value);
      const objects = new Set([...kinds.values()].filter((kind) => kind.endsWith(')')));
      return { value, kinds, objects: [...objects].join(' ') };
    })
    .toSorted((a, b) => length(a.value) - length(b.value));
  return [
    ...inside,
    ...pairs,
    ...evolvedCases(model, pool),
    ...mutatedCases(model, model.ambiguous, AMBIGUOUS, pool),
    ...mutatedCases(model, model.nearMisses, INVALID, pool),
  ];
}
