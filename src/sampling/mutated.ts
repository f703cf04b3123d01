import type * as fc from 'fast-check';
import type * as z from 'zod';
import { type Mutation, UNFIT } from '../../arbitraries/_mutation.js';
import type { Shape } from '../schemas/shape.js';
import { pointer, type Violation, violations } from '../schemas/violations.js';
import type { Case, CaseTier, Expectation } from './case.js';
import { type Change, changed } from './changed.js';
import { placesOfKind } from './kinds.js';
import { at, type Place, replaced } from './places.js';
import { type Stratum, strataOf } from './strata.js';

/** What mutated cases are made of: a model's valid values and its schema. */
export interface Ground {
  readonly name: string;
  readonly schema: z.ZodType;
  readonly shape: Shape;
  /** Valid values among which many have that kind of place. */
  basis(place: string): fc.Arbitrary<unknown>;
}

/** What a tier of mutated cases promises. */
export interface Promised {
  readonly tier: CaseTier;
  readonly expect: Expectation;
  /** Whether what the schema tells of a changed value is what this mutation, at this place, is to bring about. */
  isTrue(found: readonly Violation[], mutation: Mutation, place: string): boolean;
}

const isAtOrBelow = (path: string, place: string) => path === place || path.startsWith(`${place}/`);

/** Near misses: one rule is broken, at or below the place, and nothing else. */
export const INVALID: Promised = {
  tier: 'invalid',
  expect: 'must-reject',
  isTrue: (found, { rule }, place) =>
    found.length === 1 && found[0]!.rule === rule && isAtOrBelow(found[0]!.path, place),
};

/** Nothing is wrong, unless it is what the documentation leaves open. */
export const AMBIGUOUS: Promised = {
  tier: 'ambiguous',
  expect: 'may-either',
  isTrue: (found, { rule }, place) =>
    found.every((violation) => violation.rule === rule && isAtOrBelow(violation.path, place)),
};

/** The case that a mutation makes at a place, if its label is true there. */
export function mutatedAt(
  place: Place,
  base: unknown,
  random: fc.Random,
  mutation: Mutation,
  { name: model, schema }: Pick<Ground, 'name' | 'schema'>,
  { tier, expect, isTrue }: Promised,
): Case | undefined {
  const by = mutation.change(at(base, place), { random, root: base as Record<string, unknown> });
  if (by === UNFIT) return undefined;
  const value = replaced(base, place, by);
  const found = violations(schema, value);
  const path = pointer(place);
  if (!isTrue(found, mutation, path)) return undefined;
  const { rule, name, readings } = mutation;
  const label = { rule, path: found[0]?.path ?? path, mutation: name, ...(readings && { readings }) };
  return { model, tier, expect, ...label, value };
}

/** The change that a mutation makes at one of its places: the first one, from a drawn one on, where its label is true. */
export function changeOf(stratum: Stratum, ground: Ground, promised: Promised): Change<unknown> {
  return (base, random) => {
    const places = placesOfKind(ground.shape, base, stratum.place);
    if (places.length === 0) return undefined;
    const first = random.nextInt(0, places.length - 1);
    for (let i = 0; i < places.length; i++) {
      const place = places[(first + i) % places.length]!;
      const made = mutatedAt(place, base, random, stratum.mutation, ground, promised);
      if (made) return made;
    }
    return undefined;
  };
}

const chosen = <T>(random: fc.Random, list: readonly T[]) => list[random.nextInt(0, list.length - 1)]!;

/** Cases of a mutation in one kind of place. */
export function mutatedIn(ground: Ground, stratum: Stratum, promised: Promised): fc.Arbitrary<Case> {
  const { mutation, place } = stratum;
  const from = ground.basis(place);
  const name = `${mutation.rule} ${mutation.name} at ${place}`;
  return changed(() => ({ from, change: changeOf(stratum, ground, promised), name }));
}

/** Cases of these mutations: each rule as often as another, of each rule each mutation, and of that each kind of place. */
export function mutated(ground: Ground, mutations: readonly Mutation[], promised: Promised): fc.Arbitrary<Case> {
  const ids = [...new Set(mutations.map(({ rule }) => rule))];
  const byRule = ids.map((id) =>
    mutations.filter(({ rule }) => rule === id).map((mutation) => strataOf(ground.shape, [mutation])),
  );
  return changed((random) => {
    const stratum = chosen(random, chosen(random, chosen(random, byRule)));
    const { mutation, place } = stratum;
    const name = `${mutation.rule} ${mutation.name} at ${place}`;
    return { from: ground.basis(place), change: changeOf(stratum, ground, promised), name };
  });
}
