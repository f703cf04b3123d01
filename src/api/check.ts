import { type ModelName, modelNamed } from '../../arbitraries/models.js';
import { type Violation, violations } from '../objects/violations.js';

/**
 * Lists every rule that `value` breaks as a `model`: an empty array if it is valid; of one array or object, the first
 * 1,000. Never throws on a JSON value, however deep or large it is; throws a `RangeError` if the model is unknown.
 *
 * @example
 * const [{ rule, path }] = check('response', { usage: { total_tokens: 3, input_tokens: 1, output_tokens: 1 } });
 * console.assert(rule === 'usage.total' && path === '/usage/total_tokens');
 */
export function check(model: ModelName, value: unknown): Violation[] {
  return violations(modelNamed(model).schema, value);
}
