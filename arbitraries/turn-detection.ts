import type * as fc from 'fast-check';
import { INT32_MAX, TURN_DETECTION } from '../src/limits.js';
import type { TurnDetection } from '../src/schemas/turn-detection.js';
import { type Constraints, tiered } from './_constraints.js';
import { fixed } from './_fixed.js';
import { anyNumber, oneNumber, wholeNumber } from './_number.js';
import { object, optional } from './_object.js';
import { weighted } from './_one-of.js';

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
 * Turn detection that `TurnDetection` accepts, `null` included.
 * Source: `RealtimeSessionCreateResponse.turn_detection`.
 */
export function turnDetection(constraints: Constraints = {}): fc.Arbitrary<TurnDetection> {
  return tiered(constraints, (making) => {
    const { tier } = making;
    if (tier === 'typical') {
      const detection = object(
        {
          type: optional(fixed(type)),
          threshold: optional(oneNumber(0, 0.5, 0.5, 0.5, 0.6, 0.7)),
          prefix_padding_ms: optional(oneNumber(0, prefixPaddingMs, prefixPaddingMs, 200)),
          silence_duration_ms: optional(oneNumber(0, silenceDurationMs, 200, 200, 700)),
        },
        making,
      );
      return weighted<TurnDetection>([1, fixed(null)], [9, detection]);
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
