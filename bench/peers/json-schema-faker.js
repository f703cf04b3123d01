import { generateSync } from 'json-schema-faker';
import { modelNamed } from '../../dist/arbitraries/models.js';
import { valuesOf } from './_values.js';

export const name = 'json-schema-faker';

// The library makes values for which an `if` and its `then` both hold, ignores an `if` inside `allOf`, and makes only
// required properties inside `oneOf`. It has no option for any of these.
/**
 * @param {'session' | 'response'} model
 * @param {number} seed
 * @returns {() => unknown} a function that makes the next random value
 */
export function generatorOf(model, seed) {
  const schema = modelNamed(model).jsonSchema(model);
  return valuesOf(seed, (valueSeed) => generateSync(schema, { seed: valueSeed }));
}
