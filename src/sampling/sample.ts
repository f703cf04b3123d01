import type * as fc from 'fast-check';
import { sourceOf } from '../../arbitraries/_random.js';

/**
 * Value number `index` (from 0) of a seed. It depends on nothing else: not on the values before it, nor on how many
 * are asked for.
 */
export function sampleAt<T>(arbitrary: fc.Arbitrary<T>, seed: number, index: number): T {
  return drawnAt(arbitrary, seed, index).value;
}

/** The same value with what it takes to shrink it. */
export const drawnAt = <T>(arbitrary: fc.Arbitrary<T>, seed: number, index: number): fc.Value<T> =>
  arbitrary.generate(sourceOf(seed, index), undefined);
