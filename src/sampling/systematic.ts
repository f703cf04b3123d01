import type { Mutation } from '../../arbitraries/_mutation.js';
import { sourceOf } from '../../arbitraries/_random.js';
import type { Shape } from '../schemas/shape.js';
import { pointer, violations } from '../schemas/violations.js';
import type { Case } from './case.js';
import type { CaseModel } from './cases.js';
import { evolvedCase } from './evolved.js';
import { kindsOf, withoutKinds } from './kinds.js';
import { AMBIGUOUS, changeOf, INVALID, mutatedAt, type Promised } from './mutated.js';
import { pairCases } from './pairs.js';
import { placesOf } from './places.js';
import type { Point, Points } from './points.js';
import { pruned } from './pruned.js';
import { sampleAt } from './sample.js';

/** A model as systematic cases are made of it. */
export interface SystematicModel extends CaseModel {
  readonly points: Points;
}

/** Valid values that are looked through before a point counts as out of reach; all known ones come up within 1,000. */
const ENOUGH = 20_000;

/** Values of one kind that are tried before a mutation counts as impossible there. */
const TRIES = 60;

/** Times that an evolution is drawn for one value: it may be of another of its objects each time. */
const DRAWS = 4;

/** What is done, from the name of what is reached. */
const kebab = (text: string) =>
  text
    .replace(/^= /, '')
    .replaceAll(/[^\p{L}\p{N}._]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '') || 'empty-text';

/** Where in a value a point is reached. */
function pathOf(value: unknown, { place }: Point, shape: Shape): string {
  const [found] = placesOf(value, withoutKinds(place));
  const byKind = [...kindsOf(shape, value)].find(([, kind]) => kind === place);
  return byKind?.[0] ?? (found ? pointer(found) : place);
}

/** Valid values of every sort: with all properties, where presences and kinds come up soon, and without. */
function* validValues({ arbitrary }: CaseModel): Generator<unknown> {
  const sources = [
    arbitrary({ tier: 'typical', presence: 'all' }),
    arbitrary({ tier: 'edge', presence: 'all' }),
    arbitrary({ tier: 'edge' }),
  ];
  for (let index = 0; index < ENOUGH; index++) yield sampleAt(sources[index % sources.length]!, 0, index);
}

/** The points of a value in the order in which they get a case: one that is about little does not stand for much else. */
function presencesFirst(reached: ReadonlySet<number>, { all }: Points): number[] {
  const isPresence = (number: number) => all[number]!.group === 'presences';
  return [...reached].toSorted((a, b) => Number(isPresence(b)) - Number(isPresence(a)));
}

/** A smallest value for each point; one that reaches several stands for all of them. */
function insideCases(model: SystematicModel): Case[] {
  const { name, schema, shape, points } = model;
  const made = new Map<number, Case>();
  const reached = new Set<number>();
  for (const value of validValues(model)) {
    if (reached.size === points.all.length) break;
    for (const number of presencesFirst(points.reachedBy(value), points)) {
      if (reached.has(number)) continue;
      const keeps = (value: unknown) => violations(schema, value).length === 0 && points.isSound(value, number);
      const small = pruned(value, keeps);
      for (const other of points.reachedBy(small)) reached.add(other);
      const point = points.all[number]!;
      const label = { rule: point.rule, path: pathOf(small, point, shape), mutation: kebab(point.name) };
      made.set(number, { model: name, tier: 'edge', expect: 'must-accept', ...label, value: small });
    }
  }
  return [...made].toSorted(([a], [b]) => a - b).map(([, found]) => found);
}

/** Each evolution of each kind of object; one that rearranges everything stands for all the kinds in a value. */
function evolvedCases(model: SystematicModel, pool: readonly unknown[]): Case[] {
  const done = new Set<string>();
  const made: Case[] = [];
  for (const evolution of model.evolutions) {
    for (const value of pool) {
      const kinds = kindsOf(model.shape, value);
      for (let index = 0; index < kinds.size && index < DRAWS; index++) {
        const found = evolvedCase(value, sourceOf(0, index), evolution, model);
        if (!found) continue;
        const path = found.path!;
        const places = path === '' ? kinds.values() : [kinds.get(path) ?? kinds.get(path.replace(/\/[^/]*$/, ''))];
        const fresh = [...places].filter((place) => !done.has(`${evolution.name} ${place}`));
        if (fresh.length === 0) continue;
        for (const place of fresh) done.add(`${evolution.name} ${place}`);
        made.push(found);
      }
    }
  }
  return made;
}

/** What a mutation makes of some value that it fits, without what is not needed for it. */
function searched(model: SystematicModel, mutation: Mutation, promised: Promised): Case {
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

/** A valid value, and what kinds of places it has. */
interface Pooled {
  readonly value: unknown;
  /** By JSON Pointer. */
  readonly kinds: ReadonlyMap<string, string>;
  /** The kinds of its objects, in one text. */
  readonly objects: string;
}

/** Each mutation in each kind of place, where what is broken may stand in other kinds of objects again. */
function mutatedCases(
  model: SystematicModel,
  mutations: readonly Mutation[],
  promised: Promised,
  pool: readonly Pooled[],
): Case[] {
  return mutations.flatMap((mutation) => {
    const tries = new Map<string, number>();
    const made = new Map<string, Case>();
    for (const { value, kinds, objects } of pool) {
      for (const place of placesOf(value, mutation.at)) {
        const kind = kinds.get(pointer(place)) ?? mutation.at;
        const key = `${kind} ${objects}`;
        const tried = tries.get(key) ?? 0;
        if (tried >= TRIES) continue;
        const found = mutatedAt(place, value, sourceOf(0, tried), mutation, model, promised);
        tries.set(key, found ? TRIES : tried + 1);
        if (!found) continue;
        const broken = kinds.get(found.path!) ?? kind;
        if (!made.has(broken)) made.set(broken, found);
      }
    }
    return made.size > 0 ? unlike([...made.values()]) : [searched(model, mutation, promised)];
  });
}

/**
 * A finite list of cases, the same every time: a smallest valid value for each boundary from inside, each member of an
 * enum, each kind of object and each presence of a property; every pair of presences; each evolution and each open
 * reading, and each boundary from just outside, in every kind of object that has it.
 */
export function systematicOf(model: SystematicModel): Case[] {
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
    ...evolvedCases(
      model,
      pool.map(({ value }) => value),
    ),
    ...mutatedCases(model, model.ambiguous, AMBIGUOUS, pool),
    ...mutatedCases(model, model.nearMisses, INVALID, pool),
  ];
}
