import * as fc from 'fast-check';
import { drawn } from './_drawn.js';
import { fixed } from './_fixed.js';

/** One of these words or numbers; shrinks to shorter ones, and to ones that come before it. */
export const oneOf = <const T extends readonly (string | number)[]>(...words: T): fc.Arbitrary<T[number]> => {
  const length = (word: T[number]) => String(word).length;
  return drawn<T[number]>(
    (random) => words[random.nextInt(0, words.length - 1)]!,
    (word) => {
      const before = words.slice(0, words.indexOf(word)).filter((other) => length(other) <= length(word));
      const shorter = words.slice(words.indexOf(word)).filter((other) => length(other) < length(word));
      return new Set([...before, ...shorter]);
    },
  );
};

/** Null as often as not: a property that is null and one that is absent are two states. */
export const orNull = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 1, arbitrary: fixed(null) }, { weight: 2, arbitrary });

/** Each of these with its weight. */
export const weighted = <T>(...choices: readonly (readonly [weight: number, arbitrary: fc.Arbitrary<T>])[]) =>
  fc.oneof(...choices.map(([weight, arbitrary]) => ({ weight, arbitrary })));
