import type { Faker } from '@faker-js/faker';

/** A piece of text, drawn anew on each call. */
export type Draw = (faker: Faker) => string;

/** A whole number between two others, both included. */
export function int(faker: Faker, min: number, max: number): number {
  return faker.number.int({ min, max });
}

/** One of the values given. */
export function pick<T>(faker: Faker, values: readonly T[]): T {
  return faker.helpers.arrayElement(values);
}

/** Between `least` and `most` of the values given, in their order. */
export function some<T>(faker: Faker, values: readonly T[], least: number, most: number): T[] {
  let wanted = int(faker, least, Math.min(most, values.length));
  return values.filter((_, i) => int(faker, 1, values.length - i) <= wanted && wanted-- > 0);
}

/** One of the words given. */
export function oneOf(...words: string[]): Draw {
  return (faker) => pick(faker, words);
}

/** One of the draws given. */
export function choose(...draws: Draw[]): Draw {
  return (faker) => pick(faker, draws)(faker);
}

/** A whole number, in digits. */
export function digits(min: number, max: number, step = 1): Draw {
  return (faker) => String(step * int(faker, Math.ceil(min / step), Math.floor(max / step)));
}

/** An amount of dollars and cents, as a number. */
export function amount(faker: Faker, min: number, max: number): number {
  return int(faker, min * 100, max * 100) / 100;
}

/** A price as it is written down: `$18.50`. */
export function price(min: number, max: number): Draw {
  return (faker) => `$${amount(faker, min, max).toFixed(2)}`;
}

// Without vowels no code spells a word, and without look-alikes it can be read out.
const CONSONANTS = 'BCDGHJKLMNPQRTVWXZ';
const ALPHANUMERIC = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** A code after a pattern: `#` is a digit, `%` a digit from 2 up, `?` a capital letter; the rest stands for itself. */
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

/** An identifier as services make them: a prefix and random characters. */
export function id(prefix: string, length = 14): Draw {
  return (faker) => {
    let text = prefix;
    for (let i = 0; i < length; i++) text += ALPHANUMERIC[int(faker, 0, 61)];
    return text;
  };
}

/** Says a code or a name letter by letter: `K-7-Q`. */
export function spelled(draw: Draw, between = '-'): Draw {
  return (faker) => [...draw(faker).toUpperCase()].join(between);
}

/** One to four of the pairs given. */
export function pairs(table: Record<string, Draw>): (faker: Faker) => Record<string, string> {
  const entries = Object.entries(table);
  return (faker) => Object.fromEntries(some(faker, entries, 1, 4).map(([key, draw]) => [key, draw(faker)]));
}
