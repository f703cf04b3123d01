import type * as fc from 'fast-check';
import { object, optional } from './_object.js';

/** Lists of what some of these arbitraries make, in their order; the first `min` are always among them. */
export function someOf<T>(arbitraries: readonly fc.Arbitrary<T>[], min = 0): fc.Arbitrary<T[]> {
  const shape = Object.fromEntries(arbitraries.map((arbitrary, i) => [`item ${i}`, optional(arbitrary, 0.8, i < min)]));
  return object(shape, { tier: 'typical', presence: 'any' }).map((some) => Object.values(some) as T[]);
}
