import type * as fc from 'fast-check';
import { drawn } from './drawn.js';
import { simplerNumber } from './simpler.js';

/** One of these numbers; shrinks towards `simplest`. */
export function oneNumber(simplest: number, ...numbers: readonly number[]): fc.Arbitrary<number> {
  return drawn(
    (random) => numbers[random.nextInt(0, numbers.length - 1)]!,
    (number) => simplerNumber(number, simplest),
  );
}

/** An integer from `min` to `max`, both included; shrinks towards `simplest`. */
export function wholeNumber(min: number, max: number, simplest = min): fc.Arbitrary<number> {
  return drawn(
    (random) => random.nextInt(min, max),
    (number) => simplerNumber(number, simplest),
  );
}

/** A number from `min` to `max` with at most three decimal places; shrinks to `simplest`. */
export function anyNumber(min: number, max: number, simplest: number): fc.Arbitrary<number> {
  return drawn(
    // More decimal places would not test a parser any better. Callers list the exact boundaries separately.
    (random) => Math.round((min + random.nextDouble() * (max - min)) * 1000) / 1000,
    (number) => (number === simplest ? [] : [simplest]),
  );
}
