import type * as fc from 'fast-check';
import { object, optional } from './_object.js';

/**
 * Lists of what some of these arbitraries make, in their order, each of them `usually` there (0 to 1); the first `min`
 * always are. While they shrink, the others may go.
 */
export function someOf<T>(arbitraries: readonly fc.Arbitrary<T>[], min = 0, usually = 0.8): fc.Arbitrary<T[]> {
  const shape = Object.fromEntries(
    arbitraries.map((arbitrary, i) => [`item ${i}`, optional(arbitrary, usually, i < min)]),
  );
  return object(shape, { tier: 'typical', presence: 'any' }).map((some) => Object.values(some) as T[]);
}
