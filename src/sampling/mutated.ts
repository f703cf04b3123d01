import type * as fc from 'fast-check';
import type * as z from 'zod';
import { type Mutation, UNFIT } from '../../arbitraries/_mutation.js';
import { pointer, violations } from '../schemas/violations.js';
import type { Case } from './case.js';
import { type Change, changed } from './changed.js';
import { at, type Place, placesOf, replaced } from './places.js';

/** What near misses are made of: a model's valid values and its schema. */
export interface Ground {
  readonly name: string;
  readonly schema: z.ZodType;
  /** Valid values among which many have the place of a mutation. */
  basis(mutation: Mutation): fc.Arbitrary<unknown>;
}

const isAtOrBelow = (path: string, place: string) => path === place || path.startsWith(`${place}/`);

/** The near miss at a place, if the changed value breaks that one rule there and nothing else. */
function nearMissAt(
  place: Place,
  base: unknown,
  random: fc.Random,
  { rule, name: mutation, change }: Mutation,
  { name: model, schema }: Ground,
): Case | undefined {
  const by = change(at(base, place), { random, root: base as Record<string, unknown> });
  if (by === UNFIT) return undefined;
  const value = replaced(base, place, by);
  const [first, ...others] = violations(schema, value);
  const isTrue = first?.rule === rule && isAtOrBelow(first.path, pointer(place)) && others.length === 0;
  return isTrue
    ? { model, tier: 'invalid', expect: 'must-reject', rule, path: first.path, mutation, value }
    : undefined;
}

/** The change that a mutation makes at one of its places: the first one, from a drawn one on, where its label is true. */
function changeOf(mutation: Mutation, ground: Ground): Change<unknown> {
  return (base, random) => {
    const places = placesOf(base, mutation.at);
    if (places.length === 0) return undefined;
    const first = random.nextInt(0, places.length - 1);
    for (let i = 0; i < places.length; i++) {
      const made = nearMissAt(places[(first + i) % places.length]!, base, random, mutation, ground);
      if (made) return made;
    }
    return undefined;
  };
}

/** A rule's id with `*` for any characters, as a test of ids. */
function matcher(globs: readonly string[]): (id: string) => boolean {
  const escaped = (text: string) => text.replace(/[\\^$.|?+()[\]{}]/g, '\\$&');
  const patterns = globs.map((glob) => new RegExp(`^${glob.split('*').map(escaped).join('.*')}$`));
  return (id) => patterns.some((pattern) => pattern.test(id));
}

/**
 * Near misses: each rule as often as another, and of each rule each mutation. `rules` are ids, in which `*` stands for
 * any characters. Throws a `RangeError` where one of them names no rule that can be broken.
 */
export function nearMissesOf(
  ground: Ground,
  mutations: readonly Mutation[],
  rules: readonly string[] = ['*'],
): fc.Arbitrary<Case> {
  for (const glob of rules) {
    if (!mutations.some(({ rule }) => matcher([glob])(rule))) {
      throw new RangeError(`no rule that a ${ground.name} can break is called ${JSON.stringify(glob)}`);
    }
  }
  const ids = [...new Set(mutations.map(({ rule }) => rule))].filter(matcher(rules));
  if (ids.length === 0) throw new RangeError('rules must be a list of at least one id');
  const byRule = ids.map((id) => mutations.filter(({ rule }) => rule === id));
  return changed((random) => {
    const ofRule = byRule[random.nextInt(0, byRule.length - 1)]!;
    const mutation = ofRule[random.nextInt(0, ofRule.length - 1)]!;
    const name = `${mutation.rule} ${mutation.name} at ${mutation.at}`;
    return { from: ground.basis(mutation), change: changeOf(mutation, ground), name };
  });
}
