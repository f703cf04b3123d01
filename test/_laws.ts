import { isDeepStrictEqual } from 'node:util';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type * as z from 'zod';
import type { Constraints, Presence, Tier } from '../src/engine/generate/constraints.js';
import { sourceOf } from '../src/engine/generate/random.js';
import { sampleAt } from '../src/engine/generate/sample.js';
import { violations } from '../src/engine/schema/violations.js';

type Make<T> = (constraints?: Constraints) => fc.Arbitrary<T>;

const TIERS: Tier[] = ['typical', 'edge', 'valid'];
const PRESENCES: Presence[] = ['any', 'all', 'required'];

/** Every combination of the options that all arbitraries have. */
const everyConstraint = TIERS.flatMap((tier) => PRESENCES.map((presence) => ({ tier, presence })));

/** The size of a value: characters, digits and members. `false` is not larger than `true`. */
export function sizeOf(value: unknown): number {
  // A pair of surrogates is one character.
  if (typeof value === 'string') return value.length - (value.match(/[\ud800-\udbff]/g)?.length ?? 0) + 1;
  if (typeof value === 'number') return String(value).length;
  if (typeof value !== 'object' || value === null) return 1;
  return Object.entries(value).reduce((sum, [key, member]) => sum + key.length + sizeOf(member), 1);
}

function samples<T>(arbitrary: fc.Arbitrary<T>, count: number, seed = 20260615): T[] {
  return Array.from({ length: count }, (_, index) => sampleAt(arbitrary, seed, index));
}

/** Yields every string in a value, including keys. */
function* textsOf(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  if (typeof value !== 'object' || value === null) return;
  for (const [key, member] of Object.entries(value)) {
    yield key;
    yield* textsOf(member);
  }
}

const hasNegativeZero = (value: unknown): boolean =>
  Object.is(value, -0) || (typeof value === 'object' && value !== null && Object.values(value).some(hasNegativeZero));

/** Modifies every object and array in a value. */
function vandalize(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  for (const member of Object.values(value)) vandalize(member);
  if (Array.isArray(value)) value.push('vandalized');
  else Object.defineProperty(value, 'vandalized', { value: true, enumerable: true, configurable: true });
}

/** Follows one path down the tree of shrinks. Yields each value on the way with up to `breadth` of its candidates. */
function* descent<T>(
  arbitrary: fc.Arbitrary<T>,
  index: number,
  breadth: number,
): Generator<{ from: T; candidates: readonly T[] }> {
  const choose = sourceOf(index, 1);
  let current = arbitrary.generate(sourceOf(20260615, index), undefined);
  for (let depth = 0; depth < 100_000; depth++) {
    const candidates = [...arbitrary.shrink(current.value, current.context).take(breadth)];
    if (candidates.length === 0) return;
    yield { from: current.value, candidates: candidates.map(({ value }) => value) };
    // The first candidates shrink most. A property may also take later ones.
    current = candidates[choose.nextInt(0, choose.nextInt(0, candidates.length - 1))]!;
  }
  throw new Error('shrinking does not terminate');
}

/** How many values are checked for each law. */
export interface Effort {
  readonly values: number;
  /** Values that are shrunk to the end. */
  readonly shrinks: number;
}

/** Checks the laws that every arbitrary keeps with every combination of options. */
export function itKeepsTheLaws<T>(
  name: string,
  schema: z.ZodType,
  make: Make<T>,
  { values, shrinks }: Effort = { values: 60, shrinks: 2 },
): void {
  describe(`${name} keeps the laws`, () => {
    it.each(everyConstraint)('makes valid values: $tier, $presence', (constraints) => {
      for (const value of samples(make(constraints), values)) expect(violations(schema, value)).toEqual([]);
    });

    it('makes the same values for the same seed, even if earlier values or global settings were modified', () => {
      const first = samples(make(), values);
      const texts = first.map((value) => JSON.stringify(value));
      first.forEach(vandalize);
      fc.configureGlobal({ baseSize: 'xlarge', defaultSizeToMaxWhenMaxSpecified: false });
      try {
        expect(samples(make(), values).map((value) => JSON.stringify(value))).toEqual(texts);
      } finally {
        fc.resetConfigureGlobal();
      }
      expect(new Set(texts).size).toBeGreaterThan(1);
    });

    it.each(everyConstraint)(
      'shrinks to valid values that are not larger, and terminates: $tier, $presence',
      (constraints) => {
        const arbitrary = make(constraints);
        const wrong = [];
        for (let index = 0; index < shrinks; index++) {
          for (const { from, candidates } of descent(arbitrary, index, 20)) {
            const most = sizeOf(from);
            for (const candidate of candidates) {
              const broken = violations(schema, candidate);
              if (broken.length > 0 || sizeOf(candidate) > most) wrong.push({ from, candidate, broken });
            }
          }
        }
        expect(wrong).toEqual([]);
      },
    );

    it('makes the same values without what shrinking needs', () => {
      for (const constraints of everyConstraint) {
        const arbitrary = make(constraints);
        for (let index = 0; index < 20; index++) {
          const { value } = arbitrary.generate(sourceOf(20260615, index), undefined);
          expect(JSON.stringify(sampleAt(arbitrary, 20260615, index))).toBe(JSON.stringify(value));
        }
      }
    });

    it('makes plain JSON, which stays the same when it is serialized and parsed', () => {
      for (const value of samples(make(), values)) {
        expect(isDeepStrictEqual(JSON.parse(JSON.stringify(value)), value)).toBe(true);
        expect(hasNegativeZero(value)).toBe(false);
        expect([...textsOf(value)].filter((text) => /\p{Surrogate}/u.test(text))).toEqual([]);
      }
    });
  });
}

/** Checks that each predicate holds for one of the first `within` samples of each of 20 seeds. */
export function itReachesAll<T>(
  name: string,
  arbitrary: fc.Arbitrary<T>,
  found: Record<string, (value: T) => unknown>,
  within: number,
): void {
  it.each(Array.from({ length: 20 }, (_, seed) => seed))(`${name}: reaches every boundary, seed %i`, (seed) => {
    const missing = new Set(Object.keys(found));
    for (let index = 0; index < within && missing.size > 0; index++) {
      const value = sampleAt(arbitrary, seed, index);
      for (const what of missing) if (found[what]!(value)) missing.delete(what);
    }
    expect([...missing]).toEqual([]);
  });
}
