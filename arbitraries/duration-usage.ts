import type * as fc from 'fast-check';
import { type Constraints, tiered } from '../src/engine/generate/constraints.js';
import { fixed } from '../src/engine/generate/fixed.js';
import { oneNumber, wholeNumber } from '../src/engine/generate/number.js';
import { object } from '../src/engine/generate/object.js';
import type { DurationUsage } from '../src/objects/duration-usage.js';

/**
 * Seconds of transcribed audio: `{ type, seconds }`. At the edge, `seconds` may be a fraction. Throws a `RangeError` if an
 * option is unknown. Source: `TranscriptTextUsageDuration`.
 *
 * @example
 * fc.assert(fc.property(durationUsage(), ({ seconds }) => seconds >= 0));
 */
export function durationUsage(constraints: Constraints = {}): fc.Arbitrary<DurationUsage> {
  return tiered(constraints, (making) =>
    object(
      {
        type: fixed('duration'),
        seconds: making.tier === 'typical' ? wholeNumber(1, 20) : oneNumber(0, 0, 0.001, 1, 1.5, 3_600),
      },
      making,
    ),
  );
}
