import type * as fc from 'fast-check';

/** Draws a text. */
export type Draw = (random: fc.Random) => string;

/**
 * Draws an integer from `min` to `max`, both included. Draws nothing if there is only one. Pinned values depend on how:
 * `random.nextInt` draws others.
 */
export function int(random: fc.Random, min: number, max: number): number {
  const least = Math.ceil(min);
  const most = Math.floor(max);
  return least === most ? least : Math.floor(random.nextDouble() * (most - least + 1) + least);
}

/** Draws one of these values. Draws nothing if there is only one. */
export function pick<T>(random: fc.Random, values: readonly T[]): T {
  return values[int(random, 0, values.length - 1)]!;
}

/** Draws `true` or `false`. */
export const flip = (random: fc.Random): boolean => random.nextDouble() < 0.5;

/** Draws between `least` and `most` of these values, in the same order. */
export function some<T>(random: fc.Random, values: readonly T[], least: number, most: number): T[] {
  let wanted = int(random, least, Math.min(most, values.length));
  return values.filter((_, i) => int(random, 1, values.length - i) <= wanted && wanted-- > 0);
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
  return (random) => String(step * int(random, Math.ceil(min / step), Math.floor(max / step)));
}

/** Draws a number of dollars with at most two decimal places. */
export function amount(random: fc.Random, min: number, max: number): number {
  return int(random, min * 100, max * 100) / 100;
}

/** A price in dollars, such as `$18.50`. */
export function price(min: number, max: number): Draw {
  return (random) => `$${amount(random, min, max).toFixed(2)}`;
}

// No vowels, so that codes do not spell words, and no letters that people confuse when they read a code aloud.
const CONSONANTS = 'BCDGHJKLMNPQRTVWXZ';
const ALPHANUMERIC = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** A code with this pattern: `#` is a digit, `%` a digit from 2 to 9, `?` a capital letter; other characters stay. */
export function code(pattern: string): Draw {
  return (random) => {
    let text = '';
    for (const mark of pattern) {
      if (mark === '#') text += int(random, 0, 9);
      else if (mark === '%') text += int(random, 2, 9);
      else text += mark === '?' ? CONSONANTS[int(random, 0, CONSONANTS.length - 1)] : mark;
    }
    return text;
  };
}

/** An identifier: a prefix and `length` random characters. */
export function id(prefix: string, length = 14): Draw {
  return (random) => {
    let text = prefix;
    for (let i = 0; i < length; i++) text += ALPHANUMERIC[int(random, 0, 61)];
    return text;
  };
}

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
