import type * as fc from 'fast-check';
import { weighted } from './choosing.js';
import { drawn } from './drawn.js';
import { fixed } from './fixed.js';

/** One of these strings or numbers; shrinks to shorter ones, and to earlier ones that are not longer. */
export const oneOf = <const T extends readonly (string | number)[]>(...values: T): fc.Arbitrary<T[number]> => {
  const length = (value: T[number]) => String(value).length;
  return drawn<T[number]>(
    (random) => values[random.nextInt(0, values.length - 1)]!,
    (value) => {
      const earlier = values.slice(0, values.indexOf(value)).filter((other) => length(other) <= length(value));
      const shorter = values.slice(values.indexOf(value)).filter((other) => length(other) < length(value));
      return new Set([...earlier, ...shorter]);
    },
  );
};

/** `null` in a third of the cases. A property that is `null` and one that is absent are different states. */
export const orNull = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  weighted<T | null>([1, fixed(null)], [2, arbitrary]);
