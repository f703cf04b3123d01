import type * as fc from 'fast-check';
import { drawn } from './_drawn.js';
import { simplerNumber } from './_simpler.js';

/** One of these numbers; shrinks towards `simplest`. */
export function oneNumber(simplest: number, ...numbers: readonly number[]): fc.Arbitrary<number> {
  return drawn(
    (random) => numbers[random.nextInt(0, numbers.length - 1)]!,
    (number) => simplerNumber(number, simplest),
  );
}

/** A whole number from `min` to `max`, both included; shrinks towards `simplest`. */
export function wholeNumber(min: number, max: number, simplest = min): fc.Arbitrary<number> {
  return drawn(
    (random) => random.nextInt(min, max),
    (number) => simplerNumber(number, simplest),
  );
}

/** Any number from `min` to `max`; shrinks to `simplest`. */
export function anyNumber(min: number, max: number, simplest: number): fc.Arbitrary<number> {
  return drawn(
    // Three digits: more would say nothing to a parser that fewer do not, but for the ends, which are drawn by name.
    (random) => Math.round((min + random.nextDouble() * (max - min)) * 1000) / 1000,
    (number) => (number === simplest ? [] : [simplest]),
  );
}
