import type * as fc from 'fast-check';
import { draw } from '../src/engine/generate/drawing.js';
import type { JsonObject } from '../src/engine/json/type-of.js';
import { anyObject } from './_json.js';
import type { Schema } from './_json-schema-parts.js';
import { pick } from './_pick.js';
import { AWKWARD_TEXTS } from './_text.js';

/** What a draw needs. */
export interface Site {
  readonly random: fc.Random;
}

/** Draws the value of a keyword. */
export type Draw<S extends Site = Site> = (site: S) => unknown;

export const PATTERNS = ['', '^[a-z]+$', '^\\d{4}-\\d{2}$', '^\\S+@\\S+$', '^[^/~"\\\\]*$', '^(?:a|é|😀)*$', '^x-'];

const FORMATS = ['date', 'date-time', 'email', 'uuid', 'uri', 'regex', 'a-new-format'];

const TYPES = ['null', 'boolean', 'object', 'array', 'number', 'string', 'integer'];

const SCALARS = [null, true, false, 0, -1, 0.5, 1e21, '', ...AWKWARD_TEXTS];

const COMPOUND = [[], {}, [null, 0], { a: [{ b: '' }] }];

/** Draws between `min` and `max` of these values, in any order and without duplicates. */
export function some<T>(random: fc.Random, values: readonly T[], min: number, max: number): T[] {
  const rest = [...values];
  const count = random.nextInt(min, max);
  return Array.from({ length: count }, () => rest.splice(random.nextInt(0, rest.length - 1), 1)[0]!);
}

/** Draws up to `max` of these keywords. */
export function drawKeywords<S extends Site>(site: S, keywords: Record<string, Draw<S>>, max: number): JsonObject {
  const present = some(site.random, Object.keys(keywords), 0, max);
  return Object.fromEntries(present.map((keyword) => [keyword, keywords[keyword]!(site)]));
}

/** One of these primitive values. */
export const oneOf =
  (...values: readonly (string | number | boolean)[]): Draw =>
  ({ random }) =>
    pick(random, values);

const object = anyObject();

/** Draws any JSON value. */
function drawValue({ random }: Site): unknown {
  const form = random.nextInt(0, 9);
  if (form === 0) return draw(object, random);
  if (form === 1) return Array.from({ length: random.nextInt(0, 3) }, () => pick(random, SCALARS));
  return pick(random, SCALARS);
}

/** Draws a value that a validator compares with others. Ajv cannot compare objects that have a key like `valueOf`. */
function drawComparable({ random }: Site): unknown {
  return random.nextInt(0, 4) === 0 ? structuredClone(pick(random, COMPOUND)) : pick(random, SCALARS);
}

const ANNOTATIONS: Record<string, Draw> = {
  title: oneOf('Title', '', ...AWKWARD_TEXTS),
  description: oneOf('The city.', '', ...AWKWARD_TEXTS),
  default: drawValue,
  examples: (site) => Array.from({ length: site.random.nextInt(0, 2) }, () => drawValue(site)),
  deprecated: oneOf(true, false),
  $comment: oneOf('A comment.'),
};

const STRING: Record<string, Draw> = {
  minLength: oneOf(0, 1, 3),
  maxLength: oneOf(3, 64, Number.MAX_SAFE_INTEGER),
  pattern: oneOf(...PATTERNS),
  format: oneOf(...FORMATS),
};

const NUMBER: Record<string, Draw> = {
  minimum: oneOf(Number.MIN_SAFE_INTEGER, -1, 0, 0.5),
  maximum: oneOf(1, 100, 1e21),
  exclusiveMinimum: oneOf(-273.15, 0),
  exclusiveMaximum: oneOf(1, 1.5, 1_000),
  multipleOf: oneOf(1, 5, 0.01, 1e-9),
};

/** Draws annotations in one of five cases. */
export const drawAnnotations = (site: Site): JsonObject | undefined =>
  site.random.nextInt(0, 4) === 0 ? drawKeywords(site, ANNOTATIONS, 3) : undefined;

function drawEnum(site: Site): JsonObject {
  const values = Array.from({ length: site.random.nextInt(1, 4) }, () => drawComparable(site));
  return { enum: [...new Map(values.map((value) => [JSON.stringify(value), value])).values()] };
}

/** Draws of schemas that have no subschemas. */
export const LEAVES: readonly ((site: Site) => Schema)[] = [
  (site) => ({ type: 'string', ...drawKeywords(site, STRING, 3) }),
  (site) => ({ type: pick(site.random, ['number', 'integer']), ...drawKeywords(site, NUMBER, 3) }),
  drawEnum,
  (site) => ({ const: drawComparable(site) }),
  ({ random }) => ({ type: pick(random, TYPES) }),
  ({ random }) => ({ type: some(random, TYPES, 1, 3) }),
  ({ random }) => random.nextBoolean(),
  () => ({}),
];
