import * as fc from 'fast-check';
import { drawn } from './_drawn.js';
import { list } from './_list.js';
import { simplerJson } from './_simpler.js';
import { AWKWARD_TEXTS } from './_text.js';

/** Keys that an object literal, a prototype chain or a careless merge treats specially. */
export const TRAP_KEYS = [
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

const scalar = fc.oneof(
  fc.constantFrom<unknown>(null, true, false, 0, -1, 0.5, 1e21, 5e-324, Number.MAX_SAFE_INTEGER, ''),
  fc.constantFrom(...AWKWARD_TEXTS),
);

/** Nested `depth` levels, in lists or in objects. JSON lets a parser set a limit; none that is used sets one below 64. */
function nested(depth: number, inLists: boolean): unknown {
  let value: unknown = 0;
  for (let i = 0; i < depth; i++) value = inLists ? [value] : { a: value };
  return value;
}

/** Key and value pairs as an object in which `__proto__` is a key like any other. */
export function fromPairs<T>(pairs: readonly (readonly [string, T])[]): Record<string, T> {
  return Object.fromEntries(pairs);
}

const key = fc.oneof(fc.constantFrom(...TRAP_KEYS), fc.constantFrom('', ...AWKWARD_TEXTS));

const flat = list(fc.tuple(key, fc.oneof(scalar, list(scalar, 0, 0, 1, 3))), 0, 0, 1, 2, 4, 6);

/** Free JSON objects: empty, flat with awkward keys and values, or deep. */
export function anyObject(): fc.Arbitrary<Record<string, unknown>> {
  return drawn(
    (random) => {
      const kind = random.nextInt(0, 7);
      if (kind === 0) return {};
      if (kind === 1) return { deep: nested(random.nextInt(1, 60), random.nextBoolean()) };
      return fromPairs(flat.generate(random, undefined).value);
    },
    (value) => simplerJson(value) as Iterable<Record<string, unknown>>,
  );
}

/** Simpler JSON text: the empty object, less white space, then simpler values. */
function* simplerJsonText(text: string): Generator<string> {
  if (text.length > 2) yield '{}';
  const value: unknown = JSON.parse(text);
  const compact = JSON.stringify(value);
  if (compact.length < text.length) yield compact;
  for (const simpler of simplerJson(value)) yield JSON.stringify(simpler);
}

/** JSON text of an object from `values`; it stays JSON while it shrinks. */
export function jsonTextOf(values: fc.Arbitrary<Record<string, unknown>>): fc.Arbitrary<string> {
  return drawn((random) => JSON.stringify(values.generate(random, undefined).value), simplerJsonText);
}

/** JSON text in its unusual but legal forms: white space, escapes, numbers with exponents. */
const unusual = [
  '{}',
  ' { } ',
  '{\n  "a" : 1\n}',
  '{"a":1e0,"b":-0.0,"c":1E+2}',
  '{"\\u0061":"\\/"}',
  '{"":[[],{}],"a":-1.5e-3}',
  '\t{"a":null,"b":true,"c":""}\r\n',
];

/** JSON text on the boundaries: unusual forms, awkward keys and values, deep nesting. */
export function anyJsonText(): fc.Arbitrary<string> {
  return fc.oneof(
    drawn((random) => unusual[random.nextInt(0, unusual.length - 1)]!, simplerJsonText),
    jsonTextOf(anyObject()),
  );
}
