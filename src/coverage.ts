import { mustBeOneOf } from '../arbitraries/_constraints.js';
import { type ModelName, models } from '../arbitraries/models.js';
import { type Coverage, CoverageTally } from './sampling/coverage.js';
import { knownModel } from './sampling/known-model.js';

/**
 * Which boundaries, members of enums, kinds of objects and presences of properties some values of a model reach, and
 * which they miss, the most useful first. Throws a `RangeError` where there is no such model.
 */
export function coverage(model: ModelName, values: Iterable<unknown>): Coverage {
  mustBeOneOf('the model', model, Object.keys(models));
  const tally = new CoverageTally(knownModel({ name: model, ...models[model] }));
  for (const value of values) tally.add(value);
  return tally.result();
}
