import { isObject, type JsonObject } from '../src/engine/json/type-of.js';

/** A JSON Schema: a boolean, or an object of keywords. */
export type Schema = boolean | JsonObject;

/** Keywords whose value is a schema. */
export const SCHEMA_KEYWORDS: ReadonlySet<string> = new Set([
  ...['items', 'contains', 'additionalProperties', 'propertyNames', 'not', 'if', 'then', 'else'],
]);

/** Keywords whose value is an object of schemas. */
export const MAP_KEYWORDS: ReadonlySet<string> = new Set(['properties', 'patternProperties', '$defs']);

/** Keywords whose value is a non-empty array of schemas. */
export const LIST_KEYWORDS: ReadonlySet<string> = new Set(['anyOf', 'oneOf', 'allOf', 'prefixItems']);

/** Keywords whose schemas are about a property or an item, not about the value itself. */
export const INNER_KEYWORDS: ReadonlySet<string> = new Set([
  ...['items', 'prefixItems', 'contains', 'properties', 'patternProperties', 'additionalProperties'],
]);

/** Returns the schemas that a keyword contains. */
export function schemasOf(keyword: string, value: unknown): readonly Schema[] {
  if (SCHEMA_KEYWORDS.has(keyword)) return [value as Schema];
  if (MAP_KEYWORDS.has(keyword)) return Object.values(value as Record<string, Schema>);
  return LIST_KEYWORDS.has(keyword) ? (value as Schema[]) : [];
}

/** Returns the references in a schema and in its subschemas. */
export function refsOf(schema: Schema): string[] {
  if (!isObject(schema)) return [];
  const inner = Object.entries(schema).flatMap(([keyword, value]) => schemasOf(keyword, value).flatMap(refsOf));
  return typeof schema.$ref === 'string' ? [schema.$ref, ...inner] : inner;
}

/** The reference to a schema in the `$defs` of the root. */
export const refTo = (name: string) =>
  `#/$defs/${encodeURIComponent(name.replaceAll('~', '~0').replaceAll('/', '~1'))}`;
