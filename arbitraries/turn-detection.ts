import type * as fc from 'fast-check';
import { weighted } from '../src/engine/generate/choosing.js';
import { type Constraints, tiered } from '../src/engine/generate/constraints.js';
import { fixed } from '../src/engine/generate/fixed.js';
import { anyNumber, oneNumber, wholeNumber } from '../src/engine/generate/number.js';
import { object, optional } from '../src/engine/generate/object.js';
import { INT32_MAX } from '../src/engine/json/int32.js';
import { TURN_DETECTION, type TurnDetection } from '../src/objects/turn-detection.js';

const { type, threshold, prefixPaddingMs, silenceDurationMs } = TURN_DETECTION;

const edgeThreshold = weighted(
  [3, oneNumber(0, threshold.min, threshold.max, threshold.usual)],
  [1, anyNumber(threshold.min, threshold.max, threshold.min)],
);
const edgeMilliseconds = weighted(
  [3, oneNumber(0, 0, 1, prefixPaddingMs, silenceDurationMs, 65_536, INT32_MAX)],
  [1, wholeNumber(0, 10_000)],
);

/**
 * Turn detection: `{ type?, threshold?, prefix_padding_ms?, silence_duration_ms? }`, or `null` if it is turned off.
 * `threshold` is a number from 0 to 1; durations are integers in milliseconds, at the edge up to 2³¹ - 1. Throws a
 * `RangeError` if an option is unknown. Source: `RealtimeSessionCreateResponse.turn_detection`.
 *
 * @example
 * fc.assert(fc.property(turnDetection(), (detection) => (detection?.threshold ?? 0.5) <= 1));
 */
export function turnDetection(constraints: Constraints = {}): fc.Arbitrary<TurnDetection> {
  return tiered(constraints, (making) => {
    if (making.tier === 'typical') {
      const detection = object(
        {
          type: optional(fixed(type)),
          threshold: optional(weighted([17, oneNumber(0, threshold.usual)], [3, oneNumber(0, 0.6, 0.7)])),
          prefix_padding_ms: optional(weighted([9, oneNumber(0, prefixPaddingMs)], [1, oneNumber(0, 200, 500)])),
          // The former default and the current one.
          silence_duration_ms: optional(
            weighted([9, oneNumber(0, 200, 200, silenceDurationMs)], [1, oneNumber(0, 300, 700)]),
          ),
        },
        making,
      );
      return weighted<TurnDetection>([1, fixed(null)], [14, detection]);
    }
    const detection = object(
      {
        type: optional(fixed(type)),
        threshold: optional(edgeThreshold),
        prefix_padding_ms: optional(edgeMilliseconds),
        silence_duration_ms: optional(edgeMilliseconds),
      },
      making,
    );
    return weighted<TurnDetection>([1, fixed(null)], [5, detection]);
  });
}
