import type * as fc from 'fast-check';
import type { JsonObject } from '../src/engine/json/type-of.js';
import {
  type Draw,
  drawAnnotations,
  drawKeywords,
  LEAVES,
  oneOf,
  PATTERNS,
  type Site,
  some,
} from './_json-schema-leaves.js';
import { refTo, type Schema } from './_json-schema-parts.js';
import { pick } from './_pick.js';

// Every keyword here has the same form in 2020-12 and in draft-07, or is unknown in draft-07.

/** Where a schema is drawn that may have subschemas. */
interface Nested extends Site {
  /** How many levels of subschemas may follow. */
  readonly levels: number;
  /** References that may be used here. */
  readonly refs: readonly string[];
  /** References that may be used for a property or an item. Only these may be circular: the value gets smaller. */
  readonly innerRefs: readonly string[];
}

const NAMES = [
  ...['city', 'order_id', 'a', '', '__proto__', 'constructor', 'toString', 'then', '0', 'a/b~c', '%25'],
  // Names of keywords.
  ...['$ref', '$defs', 'type', 'properties', 'required', 'default'],
  ...['Größe', '名前', 'имя', 'שם', '😀', 'two words', 'quote " backslash \\'],
];

const DEFINITIONS = ['node', 'a/b~c', 'Größe 😀', '$ref', '100%'];

const below = (site: Nested): Nested => ({ ...site, levels: site.levels - 1 });
const inner = (site: Nested): Nested => ({ ...below(site), refs: site.innerRefs });

const same: Draw<Nested> = (site) => drawSchema(below(site));
const part: Draw<Nested> = (site) => drawSchema(inner(site));
const listOf =
  (draw: Draw<Nested>, max: number): Draw<Nested> =>
  (site) =>
    Array.from({ length: site.random.nextInt(1, max) }, () => draw(site));
const mapOf = (names: readonly string[], draw: Draw<Nested>, site: Nested) =>
  Object.fromEntries(names.map((name) => [name, draw(site)]));

const ARRAY: Record<string, Draw<Nested>> = {
  prefixItems: listOf(part, 2),
  contains: part,
  minItems: oneOf(0, 1, 2),
  maxItems: oneOf(2, 100),
  uniqueItems: oneOf(true, false),
};

const OBJECT: Record<string, Draw<Nested>> = {
  patternProperties: (site) => mapOf(some(site.random, PATTERNS, 1, 2), part, site),
  propertyNames: ({ random }) => ({ pattern: pick(random, PATTERNS) }),
  minProperties: oneOf(0, 1),
  maxProperties: oneOf(1, 64),
};

const COMBINED: Record<string, Draw<Nested>> = {
  anyOf: listOf(same, 3),
  oneOf: listOf(same, 2),
  allOf: listOf(same, 2),
  not: same,
};

const CONDITION: Record<string, Draw<Nested>> = Object.fromEntries(
  ['if', 'then', 'else'].map((keyword) => [keyword, same]),
);

const drawArray = (site: Nested) => ({ type: 'array', items: part(site), ...drawKeywords(site, ARRAY, 2) });

function drawObject(site: Nested): JsonObject {
  const { random, levels } = site;
  const names = some(random, NAMES, 0, Math.max(1, levels - 1));
  const schema: JsonObject = { type: 'object', properties: mapOf(names, part, site) };
  if (random.nextBoolean()) schema.required = names.filter(() => random.nextBoolean());
  if (random.nextInt(0, 2) === 0)
    schema.additionalProperties = random.nextBoolean() ? random.nextBoolean() : part(site);
  return { ...schema, ...drawKeywords(site, OBJECT, 1) };
}

function drawCombined(site: Nested): JsonObject {
  const keyword = pick(site.random, [...Object.keys(COMBINED), 'if']);
  return keyword === 'if' ? drawKeywords(site, CONDITION, 3) : { [keyword]: COMBINED[keyword]!(site) };
}

const NESTING: readonly ((site: Nested) => Schema)[] = [drawObject, drawObject, drawArray, drawCombined];

/** Draws a schema of any value. */
function drawSchema(site: Nested): Schema {
  const { random, levels, refs } = site;
  if (refs.length > 0 && random.nextInt(0, 2) === 0) return { $ref: pick(random, refs) };
  const schema = pick(random, levels > 0 && random.nextInt(0, 4) < 2 ? NESTING : LEAVES)(site);
  return typeof schema === 'boolean' ? schema : { ...schema, ...drawAnnotations(site) };
}

/** Draws a schema of 20 levels. */
function drawDeep(random: fc.Random): JsonObject {
  let schema: JsonObject = { type: 'string' };
  for (let level = 1; level < 20; level++) {
    schema = pick<(inner: JsonObject) => JsonObject>(random, [
      (inner) => ({ type: 'object', properties: { a: inner } }),
      (inner) => ({ type: 'array', items: inner }),
      (inner) => ({ anyOf: [inner, { type: 'null' }] }),
      (inner) => ({ additionalProperties: inner }),
    ])(schema);
  }
  return { type: 'object', properties: { deep: schema } };
}

/** Draws a schema of the parameters of a function. Its references are to the root or to its `$defs`. */
export function drawParameters(random: fc.Random): JsonObject {
  const form = random.nextInt(0, 15);
  if (form === 0) return {};
  if (form === 1) return { type: 'object' };
  if (form === 2) return drawDeep(random);
  const names = form < 8 ? some(random, DEFINITIONS, 1, 3) : [];
  const refs = names.map(refTo);
  const innerRefs = names.length > 0 ? [...refs, '#'] : [];
  const site: Nested = { random, levels: 5, refs, innerRefs };
  const schema = form === 15 ? drawCombined(site) : drawObject(site);
  const $defs = mapOf(names, (site) => (random.nextBoolean() ? drawObject(site) : drawSchema(site)), {
    ...site,
    levels: 2,
    refs: [],
  });
  return {
    ...(form === 14 && { $schema: 'http://json-schema.org/draft-07/schema#' }),
    ...schema,
    ...drawAnnotations(site),
    ...(names.length > 0 && { $defs }),
  };
}
