import type * as fc from 'fast-check';
import { weighted } from '../src/engine/generate/choosing.js';
import { draw } from '../src/engine/generate/drawing.js';
import { drawn } from '../src/engine/generate/drawn.js';
import { cutArguments, escaped, wireArguments } from './_arguments.js';
import { anyJsonText, anyObject } from './_json.js';

/** JSON text of an object: in unusual forms, with awkward keys and values, deeply nested, or with white space. */
export const edgeArguments = (): fc.Arbitrary<string> => weighted([3, anyJsonText()], [1, wireArguments(anyObject())]);

/** Arguments of a call that is not finished: empty in one of three, or JSON text cut anywhere, also in an escape. */
export function partialArguments(): fc.Arbitrary<string> {
  const texts = edgeArguments();
  return drawn(
    (random) => {
      if (random.nextInt(0, 4) === 0) return '';
      const value = draw(texts, random);
      const text = (random.nextBoolean() ? escaped(value) : value).trimEnd();
      return draw(cutArguments(text), random);
    },
    (cut) =>
      cutArguments(cut)
        .shrink(cut, undefined)
        .map(({ value }) => value),
  );
}
