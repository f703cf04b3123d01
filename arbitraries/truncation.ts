import type * as fc from 'fast-check';
import { weighted } from '../src/engine/generate/choosing.js';
import { type Constraints, tiered } from '../src/engine/generate/constraints.js';
import { fixed } from '../src/engine/generate/fixed.js';
import { anyNumber, oneNumber, wholeNumber } from '../src/engine/generate/number.js';
import { object, optional } from '../src/engine/generate/object.js';
import { oneOf } from '../src/engine/generate/one-of.js';
import { TRUNCATION, type Truncation } from '../src/objects/truncation.js';

const { modes, type, ratio, postInstructions } = TRUNCATION;

const edgeRatio = weighted(
  [3, oneNumber(0, ratio.min, ratio.max, ratio.usual, 0.5)],
  [1, anyNumber(ratio.min, ratio.max, ratio.min)],
);
const edgeTokens = weighted(
  [3, oneNumber(0, 0, 1, postInstructions.usual, postInstructions.safe)],
  [1, wholeNumber(0, postInstructions.safe)],
);

/**
 * Truncation of a session: `auto`, `disabled` or `{ type, retention_ratio, token_limits? }`. `retention_ratio` is a
 * number from 0 to 1; `post_instructions` in `token_limits` is an integer up to 28,224 tokens, which fits every model
 * with a documented context. Typical values are `auto`, with few exceptions. Throws a `RangeError` if an option is
 * unknown. Source: `RealtimeTruncation`.
 *
 * @example
 * const ratios = truncation({ tier: 'edge' }).filter((value) => typeof value === 'object');
 * fc.assert(fc.property(ratios, ({ retention_ratio }) => retention_ratio >= 0 && retention_ratio <= 1));
 */
export function truncation(constraints: Constraints = {}): fc.Arbitrary<Truncation> {
  return tiered(constraints, (making) => {
    const isTypical = making.tier === 'typical';
    const retained = object(
      {
        type: fixed(type),
        retention_ratio: isTypical ? oneNumber(0, ratio.usual, ratio.usual, 0.5, 0.7) : edgeRatio,
        token_limits: optional(
          object(
            {
              post_instructions: optional(isTypical ? oneNumber(0, postInstructions.usual, 8000, 16_000) : edgeTokens),
            },
            making,
          ),
          0.4,
        ),
      },
      making,
    );
    return isTypical
      ? weighted<Truncation>([36, fixed('auto')], [1, fixed('disabled')], [3, retained])
      : weighted<Truncation>([1, oneOf(...modes)], [4, retained]);
  });
}
