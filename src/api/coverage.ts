import { type ModelName, modelNamed } from '../../arbitraries/models.js';
import { type Coverage, CoverageTally } from '../sampling/coverage.js';

/**
 * Reports which boundaries, members of enums, kinds of objects and presences of properties some values of a model reach,
 * and which they miss, the most useful first. Throws a `RangeError` if the model is unknown or if the values are not
 * iterable.
 *
 * @example
 * const { percent, missed } = coverage('response', [{ status: 'completed' }]);
 * console.assert(percent < 100 && missed.some(({ place, name }) => place === '/usage' && name === 'null'));
 */
export function coverage(model: ModelName, values: Iterable<unknown>): Coverage {
  const tally = new CoverageTally(modelNamed(model));
  if (typeof values !== 'object' || values === null || !(Symbol.iterator in values)) {
    throw new RangeError('values must be an array or another iterable object');
  }
  for (const value of values) tally.add(value);
  return tally.result();
}
