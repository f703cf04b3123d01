import type { ModelName } from '../arbitraries/models.js';
import { modelNamed } from './known-models.js';
import { type Coverage, CoverageTally } from './sampling/coverage.js';

/**
 * Which boundaries, members of enums, kinds of objects and presences of properties some values of a model reach, and
 * which they miss, the most useful first. Throws a `RangeError` where there is no such model.
 */
export function coverage(model: ModelName, values: Iterable<unknown>): Coverage {
  const tally = new CoverageTally(modelNamed(model));
  for (const value of values) tally.add(value);
  return tally.result();
}
