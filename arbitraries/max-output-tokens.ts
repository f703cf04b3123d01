import type * as fc from 'fast-check';
import { weighted } from '../src/engine/generate/choosing.js';
import { type Constraints, tiered } from '../src/engine/generate/constraints.js';
import { oneNumber, wholeNumber } from '../src/engine/generate/number.js';
import { oneOf } from '../src/engine/generate/one-of.js';
import { MAX_OUTPUT_TOKENS, type MaxOutputTokens } from '../src/objects/max-output-tokens.js';

const { min, max, unlimited } = MAX_OUTPUT_TOKENS;

/**
 * Limits on the tokens of a response, tool calls included: an integer from 1 to 4,096, or `inf` for no limit. Throws a
 * `RangeError` if an option is unknown. Source: `RealtimeSessionCreateResponse.max_output_tokens`.
 *
 * @example
 * fc.assert(fc.property(maxOutputTokens(), (limit) => limit === 'inf' || (limit >= 1 && limit <= 4096)));
 */
export function maxOutputTokens(constraints: Constraints = {}): fc.Arbitrary<MaxOutputTokens> {
  return tiered(constraints, ({ tier }) =>
    tier === 'typical'
      ? weighted<MaxOutputTokens>([9, oneOf(unlimited)], [1, oneNumber(min, 256, 512, 1024, 2048, max)])
      : weighted<MaxOutputTokens>(
          [1, oneOf(unlimited)],
          [2, oneNumber(min, min, min + 1, max - 1, max)],
          [1, wholeNumber(min, max)],
        ),
  );
}
