import type * as fc from 'fast-check';
import { MAX_OUTPUT_TOKENS } from '../src/limits.js';
import type { MaxOutputTokens } from '../src/schemas/max-output-tokens.js';
import { type Constraints, tiered } from './_constraints.js';
import { oneNumber, wholeNumber } from './_number.js';
import { oneOf, weighted } from './_one-of.js';

const { min, max, unlimited } = MAX_OUTPUT_TOKENS;

/**
 * Limits on the tokens of one response: whole numbers and the word for none.
 * Source: `RealtimeSessionCreateResponse.max_output_tokens`.
 */
export function maxOutputTokens(constraints: Constraints = {}): fc.Arbitrary<MaxOutputTokens> {
  return tiered(constraints, ({ tier }) =>
    tier === 'typical'
      ? weighted<MaxOutputTokens>([3, oneOf(unlimited)], [1, oneNumber(min, 256, 512, 1024, 2048, max)])
      : weighted<MaxOutputTokens>(
          [1, oneOf(unlimited)],
          [2, oneNumber(min, min, min + 1, max - 1, max)],
          [1, wholeNumber(min, max)],
        ),
  );
}
