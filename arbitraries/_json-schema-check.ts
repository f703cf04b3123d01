import { isObject } from '../src/engine/json/type-of.js';
import { LIST_KEYWORDS, MAP_KEYWORDS, SCHEMA_KEYWORDS } from './_json-schema-parts.js';

type Check = (value: unknown) => boolean;

const TYPES: readonly unknown[] = ['null', 'boolean', 'object', 'array', 'number', 'string', 'integer'];

const isText: Check = (value) => typeof value === 'string';
const isNumber: Check = (value) => typeof value === 'number';
const isBoolean: Check = (value) => typeof value === 'boolean';
const isCount: Check = (value) => Number.isInteger(value) && (value as number) >= 0;
const isType: Check = (value) => TYPES.includes(value);

/** Returns a check of arrays of at least `min` distinct items. */
const isListOf =
  (isItem: Check, min = 0): Check =>
  (value) =>
    Array.isArray(value) &&
    value.length >= min &&
    value.every(isItem) &&
    new Set(value.map((item) => JSON.stringify(item))).size === value.length;

const CHECKS: Readonly<Record<string, Check>> = {
  type: (value) => isType(value) || isListOf(isType, 1)(value),
  enum: isListOf(() => true, 1),
  examples: Array.isArray,
  required: isListOf(isText),
  definitions: isMap,
  multipleOf: (value) => isNumber(value) && (value as number) > 0,
  ...each(isText, '$schema', '$id', '$ref', '$anchor', '$comment', 'title', 'description', 'pattern', 'format'),
  ...each(isNumber, 'minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum'),
  ...each(isCount, 'minLength', 'maxLength', 'minItems', 'maxItems', 'minProperties', 'maxProperties'),
  ...each(isBoolean, 'uniqueItems', 'deprecated', 'readOnly', 'writeOnly'),
};

function each(check: Check, ...keywords: readonly string[]): Record<string, Check> {
  return Object.fromEntries(keywords.map((keyword) => [keyword, check]));
}

function isMap(value: unknown): boolean {
  return isObject(value) && Object.values(value).every(isJsonSchema);
}

function isKeyword(keyword: string, value: unknown): boolean {
  if (SCHEMA_KEYWORDS.has(keyword)) return isJsonSchema(value);
  if (MAP_KEYWORDS.has(keyword)) return isMap(value);
  if (LIST_KEYWORDS.has(keyword)) return Array.isArray(value) && value.length > 0 && value.every(isJsonSchema);
  return !Object.hasOwn(CHECKS, keyword) || CHECKS[keyword]!(value);
}

/**
 * Whether a value is a JSON Schema, as far as common keywords show, which mean the same in 2020-12 and in draft-07. Other
 * keywords are ignored.
 */
export function isJsonSchema(value: unknown): boolean {
  if (typeof value === 'boolean') return true;
  return isObject(value) && Object.entries(value).every(([keyword, inner]) => isKeyword(keyword, inner));
}
