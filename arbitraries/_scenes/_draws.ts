import type * as fc from 'fast-check';
import { drawDigits } from '../../src/engine/base62.js';
import { pick } from '../_pick.js';

/** Draws a text. */
export type Draw = (random: fc.Random) => string;

/** Draws between `least` and `most` of these values, in the same order. */
export function some<T>(random: fc.Random, values: readonly T[], least: number, most: number): T[] {
  let wanted = random.nextInt(least, Math.min(most, values.length));
  return values.filter((_, i) => random.nextInt(1, values.length - i) <= wanted && wanted-- > 0);
}

/** One of these texts. */
export function oneOf(...words: string[]): Draw {
  return (random) => pick(random, words);
}

/** A text from one of these draws. */
export function choose(...draws: Draw[]): Draw {
  return (random) => pick(random, draws)(random);
}

/** The digits of a multiple of `step` from `min` to `max`. */
export function digits(min: number, max: number, step = 1): Draw {
  return (random) => String(step * random.nextInt(Math.ceil(min / step), Math.floor(max / step)));
}

/** Draws a number of dollars with at most two decimal places. */
export function amount(random: fc.Random, min: number, max: number): number {
  return random.nextInt(Math.ceil(min * 100), Math.floor(max * 100)) / 100;
}

/** A price in dollars, such as `$18.50`. */
export function price(min: number, max: number): Draw {
  return (random) => `$${amount(random, min, max).toFixed(2)}`;
}

// No vowels, so that codes do not spell words, and no letters that people confuse when they read a code aloud.
const CONSONANTS = 'BCDGHJKLMNPQRTVWXZ';

/** The characters that the marks of a code stand for. */
const MARKS: Readonly<Record<string, readonly string[]>> = {
  '#': [...'0123456789'],
  '%': [...'23456789'],
  '?': [...CONSONANTS],
};

/** A code with this pattern: `#` is a digit, `%` a digit from 2 to 9, `?` a capital letter; other characters stay. */
export function code(pattern: string): Draw {
  const pieces = pattern.match(/[#%?]|[^#%?]+/g)!.map((piece) => MARKS[piece] ?? [piece]);
  const count = pieces.reduce((product, { length }) => product * length, 1);
  return (random) => {
    let rest = random.nextInt(0, count - 1);
    let text = '';
    for (const choices of pieces) {
      text += choices[rest % choices.length];
      rest = Math.floor(rest / choices.length);
    }
    return text;
  };
}

/** An identifier: a prefix and `length` random characters. */
export const id =
  (prefix: string, length = 14): Draw =>
  (random) =>
    prefix + drawDigits(random, length);

/** A code or a name spelled letter by letter, such as `K-7-Q`. */
export function spelled(draw: Draw, between = '-'): Draw {
  return (random) => [...draw(random).toUpperCase()].join(between);
}

/** Returns a function that draws one to four of these pairs. */
export function pairs(table: Record<string, Draw>): (random: fc.Random) => Record<string, string> {
  const entries = Object.entries(table);
  return (random) => {
    const drawn: Record<string, string> = {};
    for (const [key, draw] of some(random, entries, 1, 4)) drawn[key] = draw(random);
    return drawn;
  };
}
