import { isObject, type JsonObject, typeOf } from '../json/type-of.js';
import { BOUNDS } from '../schema/shape.js';
import { type Alternative, NULL, type Part } from './alternative.js';

/** Returns what the keywords of a schema itself allow: an alternative for each JSON type. */
export function ownAlternatives(schema: JsonObject, part: Part): Alternative[] {
  const words = wordsOf(schema);
  const types = typesOf(schema, words);
  const alternatives = types.map((type) => (type === 'null' ? NULL : alternativeOf(schema, part, type, words)));
  return words?.includes(null) && !types.includes('null') ? [...alternatives, NULL] : alternatives;
}

function wordsOf({ enum: list, const: constant }: JsonObject): readonly unknown[] | undefined {
  if (constant !== undefined) return [constant];
  return Array.isArray(list) ? list : undefined;
}

/** The JSON types that a schema names, or that its listed values have. */
function typesOf({ type }: JsonObject, words: readonly unknown[] = []): (string | undefined)[] {
  if (typeof type === 'string') return [type];
  if (Array.isArray(type)) return type;
  if (words.length > 0) return [...new Set(words.filter((word) => word !== null).map(typeOf))];
  return [undefined];
}

const isOfType = (type: string | undefined) => (word: unknown) =>
  word !== null && (type === undefined || typeOf(word) === (type === 'integer' ? 'number' : type));

function alternativeOf(
  schema: JsonObject,
  { at, within }: Part,
  type: string | undefined,
  words: readonly unknown[] | undefined,
): Alternative {
  const { properties, required, items, additionalProperties: rest, propertyNames } = schema;
  const inside = (key: string, one: unknown): Part => ({ schema: one, at: `${at}/${key}`, within });
  return {
    type,
    words: words?.filter(isOfType(type)),
    properties: isObject(properties)
      ? new Map(Object.entries(properties).map(([key, one]) => [key, [inside(`properties/${key}`, one)]]))
      : undefined,
    required: new Set(Array.isArray(required) ? (required as string[]) : []),
    items: items === undefined ? undefined : [inside('items', items)],
    // Whether other properties are allowed at all is not compared: the API may add some.
    rest: isObject(rest) ? [inside('additionalProperties', rest)] : undefined,
    bounds: Object.fromEntries(
      BOUNDS.filter((key) => typeof schema[key] === 'number').map((key) => [key, schema[key] as number]),
    ),
    maxKeyLength: isObject(propertyNames) ? (propertyNames.maxLength as number | undefined) : undefined,
  };
}
