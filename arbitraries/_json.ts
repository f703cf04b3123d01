import * as fc from 'fast-check';
import { either } from '../src/engine/generate/choosing.js';
import { draw } from '../src/engine/generate/drawing.js';
import { drawn } from '../src/engine/generate/drawn.js';
import { list } from '../src/engine/generate/list.js';
import { simplerJson } from '../src/engine/generate/simpler.js';
import { AWKWARD_TEXTS } from './_text.js';

/**
 * Keys that need care in JavaScript: inherited ones, `__proto__`, and those of arrays, promises and JSON conversion.
 */
export const SPECIAL_KEYS = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'valueOf',
  'hasOwnProperty',
  'toJSON',
  'then',
  'length',
  '0',
  '-1',
  'id',
  'type',
  'object',
] as const;

const scalar = either(
  fc.constantFrom<unknown>(null, true, false, 0, -1, 0.5, 1e21, 5e-324, Number.MAX_SAFE_INTEGER, ''),
  fc.constantFrom(...AWKWARD_TEXTS),
);

/** Returns a value nested in `depth` arrays or objects. Common parsers limit the depth to 64 levels or more. */
function nested(depth: number, inArrays: boolean): unknown {
  let value: unknown = 0;
  for (let i = 0; i < depth; i++) value = inArrays ? [value] : { a: value };
  return value;
}

const key = either(fc.constantFrom(...SPECIAL_KEYS), fc.constantFrom('', ...AWKWARD_TEXTS));

const flatEntries = list(fc.tuple(key, either(scalar, list(scalar, 0, 0, 1, 3))), 0, 0, 1, 2, 4, 6);

/** JSON objects without a documented structure: empty, flat with awkward keys and values, or deeply nested. */
export function anyObject(): fc.Arbitrary<Record<string, unknown>> {
  return drawn(
    (random) => {
      const form = random.nextInt(0, 7);
      if (form === 0) return {};
      if (form === 1) return { deep: nested(random.nextInt(1, 60), random.nextBoolean()) };
      return Object.fromEntries(draw(flatEntries, random));
    },
    (value) => simplerJson(value) as Iterable<Record<string, unknown>>,
  );
}

/** Yields simpler JSON text: the empty object, the text without white space, then text of simpler values. */
export function* simplerJsonText(text: string): Generator<string> {
  if (text.length > 2) yield '{}';
  const value: unknown = JSON.parse(text);
  const compact = JSON.stringify(value);
  if (compact.length < text.length) yield compact;
  for (const simpler of simplerJson(value)) yield JSON.stringify(simpler);
}

/** JSON text of these objects. Shrunk text is JSON as well. */
export function jsonTextOf(values: fc.Arbitrary<Record<string, unknown>>): fc.Arbitrary<string> {
  return drawn((random) => JSON.stringify(draw(values, random)), simplerJsonText);
}

/** JSON text in unusual but valid forms: white space, escapes, numbers with exponents. */
const UNUSUAL_JSON = [
  '{}',
  ' { } ',
  '{\n  "a" : 1\n}',
  '{"a":1e0,"b":-0.0,"c":1E+2}',
  '{"\\u0061":"\\/"}',
  '{"":[[],{}],"a":-1.5e-3}',
  '\t{"a":null,"b":true,"c":""}\r\n',
];

/** JSON text of an object: in unusual forms, with awkward keys and values, or deeply nested. */
export function anyJsonText(): fc.Arbitrary<string> {
  return either(
    drawn((random) => UNUSUAL_JSON[random.nextInt(0, UNUSUAL_JSON.length - 1)]!, simplerJsonText),
    jsonTextOf(anyObject()),
  );
}
