import type * as fc from 'fast-check';
import { object, optional } from './object.js';

/**
 * Arrays with one value each of some of these arbitraries, in the same order. The first `min` arbitraries always have a
 * value; each of the others has one with this `probability` (0 to 1), and shrinking may remove it.
 */
export function someOf<T>(arbitraries: readonly fc.Arbitrary<T>[], min = 0, probability = 0.8): fc.Arbitrary<T[]> {
  const shape = Object.fromEntries(
    arbitraries.map((arbitrary, i) => [`item ${i}`, optional(arbitrary, probability, i < min)]),
  );
  return object(shape, { tier: 'typical', presence: 'any' }).map((items) => Object.values(items) as T[]);
}
