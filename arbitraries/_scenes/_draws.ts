import type { Faker } from '@faker-js/faker';

/** Draws a text. */
export type Draw = (faker: Faker) => string;

/** Draws an integer from `min` to `max`, both included. */
export function int(faker: Faker, min: number, max: number): number {
  return faker.number.int({ min, max });
}

/** Draws one of these values. */
export function pick<T>(faker: Faker, values: readonly T[]): T {
  return faker.helpers.arrayElement(values);
}

/** Draws between `least` and `most` of these values, in the same order. */
export function some<T>(faker: Faker, values: readonly T[], least: number, most: number): T[] {
  let wanted = int(faker, least, Math.min(most, values.length));
  return values.filter((_, i) => int(faker, 1, values.length - i) <= wanted && wanted-- > 0);
}

/** One of these texts. */
export function oneOf(...words: string[]): Draw {
  return (faker) => pick(faker, words);
}

/** A text from one of these draws. */
export function choose(...draws: Draw[]): Draw {
  return (faker) => pick(faker, draws)(faker);
}

/** The digits of a multiple of `step` from `min` to `max`. */
export function digits(min: number, max: number, step = 1): Draw {
  return (faker) => String(step * int(faker, Math.ceil(min / step), Math.floor(max / step)));
}

/** Draws a number of dollars with at most two decimal places. */
export function amount(faker: Faker, min: number, max: number): number {
  return int(faker, min * 100, max * 100) / 100;
}

/** A price in dollars, such as `$18.50`. */
export function price(min: number, max: number): Draw {
  return (faker) => `$${amount(faker, min, max).toFixed(2)}`;
}

// No vowels, so that codes do not spell words, and no letters that people confuse when they read a code aloud.
const CONSONANTS = 'BCDGHJKLMNPQRTVWXZ';
const ALPHANUMERIC = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** A code with this pattern: `#` is a digit, `%` a digit from 2 to 9, `?` a capital letter; other characters stay. */
export function code(pattern: string): Draw {
  return (faker) => {
    let text = '';
    for (const mark of pattern) {
      if (mark === '#') text += int(faker, 0, 9);
      else if (mark === '%') text += int(faker, 2, 9);
      else text += mark === '?' ? CONSONANTS[int(faker, 0, CONSONANTS.length - 1)] : mark;
    }
    return text;
  };
}

/** An identifier: a prefix and `length` random characters. */
export function id(prefix: string, length = 14): Draw {
  return (faker) => {
    let text = prefix;
    for (let i = 0; i < length; i++) text += ALPHANUMERIC[int(faker, 0, 61)];
    return text;
  };
}

/** A code or a name spelled letter by letter, such as `K-7-Q`. */
export function spelled(draw: Draw, between = '-'): Draw {
  return (faker) => [...draw(faker).toUpperCase()].join(between);
}

/** Returns a function that draws one to four of these pairs. */
export function pairs(table: Record<string, Draw>): (faker: Faker) => Record<string, string> {
  const entries = Object.entries(table);
  return (faker) => Object.fromEntries(some(faker, entries, 1, 4).map(([key, draw]) => [key, draw(faker)]));
}
