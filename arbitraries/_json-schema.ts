import type * as fc from 'fast-check';
import { copyOf } from '../src/engine/generate/copy.js';
import { drawn } from '../src/engine/generate/drawn.js';
import type { JsonObject } from '../src/engine/json/type-of.js';
import { drawParameters } from './_json-schema-draw.js';
import { simplerParameters } from './_json-schema-simpler.js';
import { pick } from './_pick.js';

/**
 * JSON Schemas of the parameters of a function. They are objects and valid under the meta-schemas of 2020-12 and of
 * draft-07: empty, with every common keyword, with awkward names, recursive, or 20 levels deep. They shrink to `{}`.
 */
export const edgeParameters = (): fc.Arbitrary<JsonObject> => drawn(drawParameters, simplerParameters);

/** Objects that are not JSON Schemas, neither of 2020-12 nor of draft-07. The key says what is wrong. */
export const NOT_SCHEMAS: Readonly<Record<string, JsonObject>> = {
  'type is a number': { type: 0.5 },
  'type is null': { type: null },
  'type is unknown': { type: 'text' },
  'type is empty': { type: [] },
  'types are repeated': { type: ['string', 'string'] },
  'properties is an array': { properties: [] },
  'a property is a type': { properties: { a: 'string' } },
  'a property is null': { properties: { a: null } },
  'required is a string': { required: 'a' },
  'required is a boolean': { required: true },
  'required contains a number': { required: [0] },
  'required names are repeated': { required: ['a', 'a'] },
  'additionalProperties is a string': { additionalProperties: 'false' },
  'items is a type': { items: 'string' },
  '$ref is a number': { $ref: 1 },
  '$defs is an array': { $defs: [], definitions: [] },
  'anyOf is empty': { anyOf: [] },
  'anyOf is an object': { anyOf: {} },
  'not is a number': { not: 1 },
  'if is null': { if: null },
  'enum is a string': { enum: 'a' },
  'minLength is negative': { minLength: -1 },
  'minLength is not an integer': { minLength: 0.5 },
  'maxItems is a string': { maxItems: '1' },
  'minimum is a string': { minimum: '0' },
  'exclusiveMinimum is a boolean': { minimum: 0, exclusiveMinimum: true },
  'multipleOf is zero': { multipleOf: 0 },
  'uniqueItems is a string': { uniqueItems: 'true' },
  'pattern is a number': { pattern: 1 },
  'title is null': { title: null },
  'description is an array': { description: [] },
  'examples is an object': { examples: {} },
};

const nestedIn = (schema: JsonObject): JsonObject => ({ type: 'object', properties: { nested: schema } });

/** Returns the schema that `nestedIn` nested, if it did. */
function nestedOf({ properties }: JsonObject): JsonObject | undefined {
  return (properties as { nested?: JsonObject } | undefined)?.nested;
}

/** Objects that are not JSON Schemas: one of `NOT_SCHEMAS`, also as the schema of a property. */
export function notASchema(): fc.Arbitrary<JsonObject> {
  const all = Object.values(NOT_SCHEMAS);
  return drawn(
    (random) => {
      const wrong = copyOf(pick(random, all));
      return random.nextInt(0, 3) === 0 ? nestedIn(wrong) : wrong;
    },
    (schema) => {
      const nested = nestedOf(schema);
      return nested ? [nested] : [];
    },
  );
}
