import { faker } from '@faker-js/faker';
import { zocker } from 'zocker';
import * as z from 'zod';
import { customs } from './_customs.js';
import { schemas } from './_schemas.js';
import { valuesOf } from './_values.js';

export const name = 'zocker';

const MOST = 1_000_000;

const ranges = new WeakMap();

/** Reads the bounds of a schema of numbers, once: it would take longer than making a number. */
function rangeOf(schema) {
  if (!ranges.has(schema)) {
    const { type, minimum: min = 0, maximum: max = MOST } = z.toJSONSchema(schema, { unrepresentable: 'any' });
    ranges.set(schema, { isInteger: type === 'integer', min, max: Math.min(max, MOST) });
  }
  return ranges.get(schema);
}

/** Makes a number within the bounds of its schema, an integer if the schema requires one. */
function numberOf(schema) {
  const { isInteger, min, max } = rangeOf(schema);
  return isInteger ? faker.number.int({ min, max }) : faker.number.float({ min, max });
}

/**
 * @param {'session' | 'response'} model
 * @param {number} seed
 * @returns {() => unknown} a function that makes the next random value
 */
export function generatorOf(model, seed) {
  // Without the override, integers are fractions, and hardly any value is valid.
  let maker = zocker(schemas[model]).override('number', numberOf);
  for (const [schema, make] of customs) maker = maker.supply(schema, () => make(faker));
  return valuesOf(seed, (valueSeed) => maker.setSeed(valueSeed).generate());
}
