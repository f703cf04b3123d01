import { type ModelName, models } from '../arbitraries/models.js';
import { type Violation, violations } from './schemas/violations.js';

/**
 * Every rule that `value` breaks as a `model`; an empty list if it is valid. Of one list or object, the first 1,000.
 * Never throws on a JSON value, however deep or large it is; throws a `RangeError` where there is no such model.
 */
export function check(model: ModelName, value: unknown): Violation[] {
  if (!Object.hasOwn(models, model)) {
    throw new RangeError(
      `there is no model ${JSON.stringify(model)}: the models are ${Object.keys(models).join(', ')}`,
    );
  }
  return violations(models[model].schema, value);
}
