import type * as fc from 'fast-check';
import { changeSome, type Fits, pick, type Way, withUnknown } from './_damage-places.js';
import { escaped } from './_damage-spelling.js';

/** A member of the object once more: `id` if it is there, or any other one; in the end, or before all others. */
const duplicateKey = (value: (first: unknown) => unknown): Way => {
  return (text, random) => {
    const whole = text === '{}' ? withUnknown(text, '1')! : text;
    const members = Object.entries(JSON.parse(whole) as object);
    const [key, first] = members.find(([key]) => key === 'id') ?? pick(members, random);
    const copy = `${JSON.stringify(key)}:${JSON.stringify(value(first))}`;
    return pick([`${whole.slice(0, -1)},${copy}}`, `{${copy},${whole.slice(1)}`], random);
  };
};

/** Another value than `first`, and like it where that is easy. */
function disagreeing(first: unknown): unknown {
  if (typeof first === 'string') return `${first}x`;
  return first === null ? 1 : null;
}

/** An unknown property of one of the values. */
const unknown = (...values: readonly ((random: fc.Random) => string)[]): Way => {
  return (text, random) => withUnknown(text, pick(values, random)(random));
};

const LEVELS = 100_000;
const DIGITS = 10_000;
const LETTERS = 10_000_000;

const highSurrogate = (random: fc.Random) => escaped(String.fromCharCode(random.nextInt(0xd800, 0xdbff)));
const lowSurrogate = (random: fc.Random) => escaped(String.fromCharCode(random.nextInt(0xdc00, 0xdfff)));

const isSmallInteger: Fits = (token) => /^(?:0|-?[1-9]\d{0,8})$/.test(token);

/** The same integer, spelled as few do; `00e-1` would be none. */
const respelled = (token: string, random: fc.Random) =>
  token + pick(token === '0' ? ['e0', 'E+0', '.0'] : ['e0', 'E+0', '.0', '0e-1'], random);

/** RFC 8259 leaves it open, or lets a parser set limits; JSON Schema has changed its mind about what an integer is. */
export const open: Record<string, Way> = {
  'byte-order-mark': (text) => `\ufeff${text}`,
  'duplicate-key-agreeing': duplicateKey((first) => first),
  'duplicate-key-disagreeing': duplicateKey(disagreeing),
  // An integer is a number without a fraction or an exponent, or one whose fraction is zero.
  'integer-as-float': changeSome(isSmallInteger, '1', respelled),
  'lone-surrogate-escape': unknown(
    (random) => `"${highSurrogate(random)}"`,
    (random) => `"${lowSurrogate(random)}"`,
    (random) => `"a${highSurrogate(random)}b"`,
    (random) => `"${lowSurrogate(random)}${highSurrogate(random)}"`,
  ),
};

/** A parser may set limits, but must not fall over. */
export const large: Record<string, Way> = {
  'deep-nesting': unknown(
    () => '['.repeat(LEVELS) + ']'.repeat(LEVELS),
    () => `${'{"x":'.repeat(LEVELS)}1${'}'.repeat(LEVELS)}`,
  ),
  'long-string': unknown(() => `"${'a'.repeat(LETTERS)}"`),
  'long-number': unknown(
    () => '7'.repeat(DIGITS),
    () => `0.${'7'.repeat(DIGITS - 1)}`,
  ),
};
