import type * as fc from 'fast-check';
import { sourceOf } from '../../arbitraries/_random.js';

/**
 * Value number `index` (from 0) of a seed. It depends on nothing else: not on the values before it, nor on how many
 * are asked for.
 */
export function sampleAt<T>(arbitrary: fc.Arbitrary<T>, seed: number, index: number): T {
  return arbitrary.generate(sourceOf(seed, index), undefined).value;
}
