import type * as fc from 'fast-check';
import { draw } from './drawing.js';
import { sourceOf } from './random.js';

/**
 * Returns the value at `index` (from 0) of a seed; both are safe integers. It does not depend on the values at other
 * indexes, and is what the `sample` command prints. Throws a `RangeError` if the seed or the index is no such number.
 *
 * @example
 * const response7 = sampleAt(response({ tier: 'typical' }), 1, 7);
 * console.log(JSON.stringify(response7));
 */
export function sampleAt<T>(arbitrary: fc.Arbitrary<T>, seed: number, index: number): T {
  if (!Number.isSafeInteger(seed)) throw new RangeError(`the seed must be a safe integer, not ${String(seed)}`);
  if (!Number.isSafeInteger(index) || index < 0) {
    throw new RangeError(`the index must be a safe integer from 0, not ${String(index)}`);
  }
  return draw(arbitrary, sourceOf(seed, index));
}

/** Returns the same value as `sampleAt`, with its context for shrinking. */
export const drawnAt = <T>(arbitrary: fc.Arbitrary<T>, seed: number, index: number): fc.Value<T> =>
  arbitrary.generate(sourceOf(seed, index), undefined);
