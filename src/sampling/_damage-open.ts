import type * as fc from 'fast-check';
import { changeSome, pick, type TextMutation, type TokenPredicate, withUnknownProperty } from './_damage-places.js';
import { escaped } from './_damage-spelling.js';

/** Repeats a member of the root object, `id` if it has one. The copy is the first or the last member. */
const duplicateKey = (value: (first: unknown) => unknown): TextMutation => {
  return (text, random) => {
    const nonEmpty = text === '{}' ? withUnknownProperty(text, '1')! : text;
    const members = Object.entries(JSON.parse(nonEmpty) as object);
    const [key, first] = members.find(([key]) => key === 'id') ?? pick(members, random);
    const copy = `${JSON.stringify(key)}:${JSON.stringify(value(first))}`;
    return pick([`${nonEmpty.slice(0, -1)},${copy}}`, `{${copy},${nonEmpty.slice(1)}`], random);
  };
};

/** Returns a value other than `first`; for a string, another string. */
function disagreeing(first: unknown): unknown {
  if (typeof first === 'string') return `${first}x`;
  return first === null ? 1 : null;
}

/** Adds an unknown property with one of the values. */
const addUnknownProperty = (...values: readonly ((random: fc.Random) => string)[]): TextMutation => {
  return (text, random) => withUnknownProperty(text, pick(values, random)(random));
};

const LEVELS = 100_000;
const DIGITS = 10_000;
const LETTERS = 10_000_000;

const highSurrogate = (random: fc.Random) => escaped(String.fromCharCode(random.nextInt(0xd800, 0xdbff)));
const lowSurrogate = (random: fc.Random) => escaped(String.fromCharCode(random.nextInt(0xdc00, 0xdfff)));

const isSmallInteger: TokenPredicate = (token) => /^(?:0|-?[1-9]\d{0,8})$/.test(token);

/** Writes the same integer in an unusual way. `0` has no variant with `0e-1`: `00e-1` is not a JSON number. */
const respelled = (token: string, random: fc.Random) =>
  token + pick(token === '0' ? ['e0', 'E+0', '.0'] : ['e0', 'E+0', '.0', '0e-1'], random);

/** Texts that RFC 8259 allows a parser to accept or reject, or that versions of JSON Schema judge differently. */
export const open: Record<string, TextMutation> = {
  'byte-order-mark': (text) => `\ufeff${text}`,
  'duplicate-key-agreeing': duplicateKey((first) => first),
  'duplicate-key-disagreeing': duplicateKey(disagreeing),
  // Draft 4 of JSON Schema does not accept `1.0` as an integer; later drafts do.
  'integer-as-float': changeSome(isSmallInteger, '1', respelled),
  'lone-surrogate-escape': addUnknownProperty(
    (random) => `"${highSurrogate(random)}"`,
    (random) => `"${lowSurrogate(random)}"`,
    (random) => `"a${highSurrogate(random)}b"`,
    (random) => `"${lowSurrogate(random)}${highSurrogate(random)}"`,
  ),
};

/** Texts that exceed the limits of some parsers. A parser may reject them but must not crash. */
export const large: Record<string, TextMutation> = {
  'deep-nesting': addUnknownProperty(
    () => '['.repeat(LEVELS) + ']'.repeat(LEVELS),
    () => `${'{"x":'.repeat(LEVELS)}1${'}'.repeat(LEVELS)}`,
  ),
  'long-string': addUnknownProperty(() => `"${'a'.repeat(LETTERS)}"`),
  'long-number': addUnknownProperty(
    () => '7'.repeat(DIGITS),
    () => `0.${'7'.repeat(DIGITS - 1)}`,
  ),
};
