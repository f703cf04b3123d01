import { faker } from '@faker-js/faker';
import { zocker } from 'zocker';
import { customs } from './_customs.js';
import { schemas } from './_schemas.js';
import { valuesOf } from './_values.js';

export const name = 'zocker';

/**
 * @param {'session' | 'response'} model
 * @param {number} seed
 * @returns {() => unknown} makes the next random value
 */
export function generatorOf(model, seed) {
  let maker = zocker(schemas[model]);
  for (const [schema, make] of customs) maker = maker.supply(schema, () => make(faker));
  return valuesOf(seed, (valueSeed) => maker.setSeed(valueSeed).generate());
}
