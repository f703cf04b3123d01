import { isObject, type JsonObject, typeOf } from '../json/type-of.js';
import { BOUNDS } from '../schema/shape.js';
import { type Alternative, NULL, type Part } from './alternative.js';

/** What begins the keywords of bounds, by the JSON type that they are about. */
const BOUND_NAMES: Readonly<Record<string, RegExp>> = {
  integer: /^(min|max)imum$/,
  number: /^(min|max)imum$/,
  string: /Length$/,
  array: /Items$/,
  object: /Properties$/,
};

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

/** The JSON types of a schema. If it does not name any, its other keywords show them. */
function typesOf(schema: JsonObject, words: readonly unknown[] = []): (string | undefined)[] {
  const { type } = schema;
  if (typeof type === 'string') return [type];
  if (Array.isArray(type)) return type;
  if (words.length > 0) return [...new Set(words.filter((word) => word !== null).map(typeOf))];
  if (
    ['properties', 'required', 'additionalProperties'].some(
      (key) => isObject(schema[key]) || Array.isArray(schema[key]),
    )
  )
    return ['object'];
  return [schema.items === undefined ? undefined : 'array'];
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
  const isObjectType = type === 'object' || type === undefined;
  const bounds = BOUNDS.filter(
    (key) => typeof schema[key] === 'number' && (BOUND_NAMES[type ?? '']?.test(key) ?? true),
  );
  return {
    type,
    words: words?.filter(isOfType(type)),
    properties:
      isObjectType && isObject(properties)
        ? new Map(Object.entries(properties).map(([key, one]) => [key, [inside(`properties/${key}`, one)]]))
        : undefined,
    required: new Set(isObjectType && Array.isArray(required) ? (required as string[]) : []),
    items: (type === 'array' || type === undefined) && items !== undefined ? [inside('items', items)] : undefined,
    // Whether other properties are allowed at all is not compared: the API may add some.
    rest: isObjectType && isObject(rest) ? [inside('additionalProperties', rest)] : undefined,
    bounds: Object.fromEntries(bounds.map((key) => [key, schema[key] as number])),
    maxKeyLength: isObject(propertyNames) ? (propertyNames.maxLength as number | undefined) : undefined,
  };
}
