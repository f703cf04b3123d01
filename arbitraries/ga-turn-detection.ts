import * as fc from 'fast-check';
import { weighted } from '../src/engine/generate/choosing.js';
import { type Constraints, type Making, tiered } from '../src/engine/generate/constraints.js';
import { fixed } from '../src/engine/generate/fixed.js';
import { anyNumber, oneNumber, wholeNumber } from '../src/engine/generate/number.js';
import { object, optional } from '../src/engine/generate/object.js';
import { oneOf } from '../src/engine/generate/one-of.js';
import { INT32_MAX } from '../src/engine/json/int32.js';
import { GA_TURN_DETECTION, type GaTurnDetection } from '../src/objects/ga-turn-detection.js';

const { server, semantic, threshold, prefixPaddingMs, silenceDurationMs, idleTimeoutMs, eagerness } = GA_TURN_DETECTION;

const mostlyTrue = weighted<boolean>([19, fixed(true)], [1, fixed(false)]);

function typicalDetection(making: Making): fc.Arbitrary<GaTurnDetection> {
  const responses = { create_response: optional(mostlyTrue), interrupt_response: optional(mostlyTrue) };
  const timeout = weighted<number | null>([19, fixed(null)], [1, oneNumber(idleTimeoutMs.min, 6000, 10_000, 15_000)]);
  const byVolume = object(
    {
      type: fixed(server),
      threshold: optional(weighted([17, oneNumber(0, threshold.usual)], [3, oneNumber(0, 0.6, 0.7)])),
      prefix_padding_ms: optional(weighted([9, oneNumber(0, prefixPaddingMs)], [1, oneNumber(0, 200, 500)])),
      silence_duration_ms: optional(
        weighted(
          [9, oneNumber(0, silenceDurationMs.former, silenceDurationMs.former, silenceDurationMs.usual)],
          [1, oneNumber(0, 300, 700)],
        ),
      ),
      idle_timeout_ms: optional(timeout),
      ...responses,
    },
    making,
  );
  const byMeaning = object(
    {
      type: fixed(semantic),
      eagerness: optional(weighted([3, oneOf('auto')], [1, oneOf(...eagerness)])),
      ...responses,
    },
    making,
  );
  return weighted<GaTurnDetection>([1, fixed(null)], [17, byVolume], [2, byMeaning]);
}

const edgeThreshold = weighted(
  [3, oneNumber(0, threshold.min, threshold.max, threshold.usual)],
  [1, anyNumber(threshold.min, threshold.max, threshold.min)],
);
const edgeMilliseconds = weighted(
  [3, oneNumber(0, 0, 1, prefixPaddingMs, silenceDurationMs.usual, 65_536, INT32_MAX)],
  [1, wholeNumber(0, 10_000)],
);
const { min, max } = idleTimeoutMs;
const edgeTimeout = weighted<number | null>(
  [1, fixed(null)],
  [3, oneNumber(min, min, min + 1, max - 1, max)],
  [1, wholeNumber(min, max)],
);

function edgeDetection(making: Making): fc.Arbitrary<GaTurnDetection> {
  const responses = { create_response: optional(fc.boolean()), interrupt_response: optional(fc.boolean()) };
  const byVolume = object(
    {
      type: fixed(server),
      threshold: optional(edgeThreshold),
      prefix_padding_ms: optional(edgeMilliseconds),
      silence_duration_ms: optional(edgeMilliseconds),
      idle_timeout_ms: optional(edgeTimeout),
      ...responses,
    },
    making,
  );
  const byMeaning = object({ type: fixed(semantic), eagerness: optional(oneOf(...eagerness)), ...responses }, making);
  return weighted<GaTurnDetection>([1, fixed(null)], [4, byVolume], [2, byMeaning]);
}

/**
 * Turn detection of the current API: `server_vad`, which listens for silence, `semantic_vad`, which also listens to what
 * is said, or `null` if it is turned off. `threshold` is a number from 0 to 1; durations are integers in milliseconds,
 * at the edge up to 2³¹ - 1, and `idle_timeout_ms` is from 5,000 to 30,000 or `null`. Throws a `RangeError` if an
 * option is unknown. Source: `RealtimeTurnDetection`.
 *
 * @example
 * const types = gaTurnDetection().filter((detection) => detection !== null);
 * fc.assert(fc.property(types, ({ type }) => type === 'server_vad' || type === 'semantic_vad'));
 */
export function gaTurnDetection(constraints: Constraints = {}): fc.Arbitrary<GaTurnDetection> {
  return tiered(constraints, (making) =>
    making.tier === 'typical' ? typicalDetection(making) : edgeDetection(making),
  );
}
