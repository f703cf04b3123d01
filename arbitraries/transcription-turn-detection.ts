import type * as fc from 'fast-check';
import { weighted } from '../src/engine/generate/choosing.js';
import { type Constraints, tiered } from '../src/engine/generate/constraints.js';
import { fixed } from '../src/engine/generate/fixed.js';
import { anyNumber, oneNumber, wholeNumber } from '../src/engine/generate/number.js';
import { object, optional } from '../src/engine/generate/object.js';
import { INT32_MAX } from '../src/engine/json/int32.js';
import type { TranscriptionTurnDetection } from '../src/objects/transcription-turn-detection.js';
import { TURN_DETECTION } from '../src/objects/turn-detection.js';

const { type, threshold, prefixPaddingMs, silenceDurationMs } = TURN_DETECTION;

const THRESHOLDS = {
  typical: oneNumber(0, 0.5, 0.5, 0.5, 0.6, 0.4),
  edge: weighted(
    [3, oneNumber(0, threshold.min, threshold.max, threshold.usual)],
    [1, anyNumber(threshold.min, threshold.max, threshold.min)],
  ),
};
const edgeMilliseconds = weighted(
  [3, oneNumber(0, 0, 1, prefixPaddingMs, silenceDurationMs, 65_536, INT32_MAX)],
  [1, wholeNumber(0, 10_000)],
);
const PADDINGS = {
  typical: oneNumber(0, prefixPaddingMs, prefixPaddingMs, prefixPaddingMs, 200),
  edge: edgeMilliseconds,
};
const SILENCES = { typical: oneNumber(0, silenceDurationMs, silenceDurationMs, 200, 200, 700), edge: edgeMilliseconds };

/**
 * Turn detection of a transcription session: `{ type?, threshold?, prefix_padding_ms?, silence_duration_ms? }`, or
 * `null` if it is turned off. `threshold` is a number from 0 to 1; durations are integers in milliseconds, at the edge
 * up to 2³¹ - 1. Throws a `RangeError` if an option is unknown.
 * Source: `RealtimeTranscriptionSessionCreateResponseGA.audio.input.turn_detection`.
 *
 * @example
 * fc.assert(fc.property(transcriptionTurnDetection(), (detection) => (detection?.threshold ?? 0.5) <= 1));
 */
export function transcriptionTurnDetection(constraints: Constraints = {}): fc.Arbitrary<TranscriptionTurnDetection> {
  return tiered(constraints, (making) => {
    const { tier } = making;
    const detection = object(
      {
        type: optional(fixed(type)),
        threshold: optional(THRESHOLDS[tier]),
        prefix_padding_ms: optional(PADDINGS[tier]),
        silence_duration_ms: optional(SILENCES[tier]),
      },
      making,
    );
    return weighted<TranscriptionTurnDetection>([1, fixed(null)], [tier === 'typical' ? 9 : 5, detection]);
  });
}
