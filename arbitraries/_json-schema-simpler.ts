import { simplerJson, simplerList, simplerNumber, simplerText } from '../src/engine/generate/simpler.js';
import { isObject, type JsonObject } from '../src/engine/json/type-of.js';
import {
  INNER_KEYWORDS,
  LIST_KEYWORDS,
  MAP_KEYWORDS,
  refsOf,
  refTo,
  SCHEMA_KEYWORDS,
  type Schema,
  schemasOf,
} from './_json-schema-parts.js';

const TEXTS = new Set(['title', 'description', '$comment']);
const ANY_JSON = new Set(['default', 'const']);
/** Their items stay as they are, since they must differ from each other. */
const DISTINCT = new Set(['required', 'enum', 'type']);
/** They must have at least one item. `required` may be empty. */
const NOT_EMPTY = new Set(['enum', 'type']);

/**
 * Yields simpler schemas, the simplest first: without keywords, then its subschemas, then without each keyword, then
 * with simpler keywords. Each is valid and not larger than the given one. They end at `{}` or `true`.
 *
 * @param isInner Whether the schema is within the schema of a property or an item.
 */
function* simplerSchema(schema: Schema, isInner: boolean): Generator<Schema> {
  if (!isObject(schema)) {
    if (!schema) yield true;
    return;
  }
  const entries = Object.entries(schema);
  if (entries.length === 0) return;
  yield {};
  for (const [keyword, value] of entries) {
    const hides = INNER_KEYWORDS.has(keyword) && !isInner;
    for (const subschema of schemasOf(keyword, value)) {
      if (!isObject(subschema) || Object.keys(subschema).length === 0) continue;
      // Outside of its property or item, a reference could lead to itself.
      if (!hides || refsOf(subschema).length === 0) yield subschema;
    }
  }
  if (entries.length > 1) for (const i of entries.keys()) yield Object.fromEntries(entries.toSpliced(i, 1));
  for (const [i, [keyword, value]] of entries.entries()) {
    const simplerValues = simplerValue(keyword, value, keyword !== '$defs' && (isInner || INNER_KEYWORDS.has(keyword)));
    for (const simpler of simplerValues) yield Object.fromEntries(entries.with(i, [keyword, simpler]));
  }
}

/** Yields simpler values of a keyword. A keyword that is not mentioned here has none: it can only be removed. */
function* simplerValue(keyword: string, value: unknown, isInner: boolean): Generator<unknown> {
  if (SCHEMA_KEYWORDS.has(keyword)) yield* simplerSchema(value as Schema, isInner);
  else if (MAP_KEYWORDS.has(keyword)) yield* simplerMap(value as Record<string, Schema>, isInner);
  else if (LIST_KEYWORDS.has(keyword))
    yield* notEmpty(simplerList(value as Schema[], (schema) => simplerSchema(schema, isInner)));
  else if (DISTINCT.has(keyword) && Array.isArray(value)) {
    const fewer = simplerList(value, () => []);
    yield* NOT_EMPTY.has(keyword) ? notEmpty(fewer) : fewer;
    if (keyword === 'enum' && value.length === 1) for (const simpler of simplerJson(value[0])) yield [simpler];
  } else if (TEXTS.has(keyword)) yield* simplerText(value as string);
  else if (ANY_JSON.has(keyword)) yield* simplerJson(value);
  else if (keyword === 'examples') yield* simplerList(value as unknown[], simplerJson);
  else if (keyword === 'multipleOf') yield* simplerNumber(value as number, 1);
  else if (keyword === 'pattern' && value !== '') yield '';
  else if (typeof value === 'number') yield* simplerNumber(value);
}

function* simplerMap(map: Record<string, Schema>, isInner: boolean): Generator<Record<string, Schema>> {
  function* simplerEntry([name, schema]: [string, Schema]): Generator<[string, Schema]> {
    for (const simpler of simplerSchema(schema, isInner)) yield [name, simpler];
  }
  for (const entries of simplerList(Object.entries(map), simplerEntry)) yield Object.fromEntries(entries);
}

function* notEmpty<T>(lists: Iterable<readonly T[]>): Generator<readonly T[]> {
  for (const list of lists) if (list.length > 0) yield list;
}

/** Yields simpler schemas that are objects and whose references are to the root or to its `$defs`. */
export function* simplerParameters(schema: JsonObject): Generator<JsonObject> {
  for (const simpler of simplerSchema(schema, false)) if (isObject(simpler) && hasAllTargets(simpler)) yield simpler;
}

function hasAllTargets(root: JsonObject): boolean {
  const targets = new Set(['#', ...Object.keys(root.$defs ?? {}).map(refTo)]);
  return refsOf(root).every((ref) => targets.has(ref));
}
