import { generateSync } from 'json-schema-faker';
import { jsonSchema } from '../../dist/src/schemas/json-schema.js';
import { schemas } from './_schemas.js';
import { valuesOf } from './_values.js';

export const name = 'json-schema-faker';

// The library makes values for which an `if` and its `then` both hold, drops an `if` beneath `allOf`, and makes only
// required properties beneath `oneOf`. It has no option for any of these.
/**
 * @param {'session' | 'response'} model
 * @param {number} seed
 * @returns {() => unknown} makes the next random value
 */
export function generatorOf(model, seed) {
  const schema = jsonSchema(model, schemas[model]);
  return valuesOf(seed, (valueSeed) => generateSync(schema, { seed: valueSeed }));
}
