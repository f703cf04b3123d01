import * as fc from 'fast-check';
import { weighted } from '../src/engine/generate/choosing.js';
import type { Making } from '../src/engine/generate/constraints.js';
import { fixed } from '../src/engine/generate/fixed.js';
import { oneNumber } from '../src/engine/generate/number.js';
import { object, optional } from '../src/engine/generate/object.js';
import { oneOf } from '../src/engine/generate/one-of.js';
import { GA_TURN_DETECTION, type GaTurnDetection } from '../src/objects/ga-turn-detection.js';
import { requestAudioFormat } from './audio-format.js';
import { gaTurnDetection } from './ga-turn-detection.js';
import { noiseReduction } from './noise-reduction.js';

const { server, semantic, threshold, prefixPaddingMs, silenceDurationMs, idleTimeoutMs, eagerness } = GA_TURN_DETECTION;

/** Turn detection as clients ask for it: the API answers with every setting, a client names few of them. */
export function requestTurnDetection(making: Making): fc.Arbitrary<GaTurnDetection> {
  if (making.tier === 'edge') return gaTurnDetection(making);
  const responses = { create_response: optional(fc.boolean(), 0.6), interrupt_response: optional(fc.boolean(), 0.6) };
  const byVolume = object(
    {
      type: fixed(server),
      threshold: optional(oneNumber(0, threshold.usual, threshold.usual, 0.6, 0.7), 0.4),
      prefix_padding_ms: optional(oneNumber(0, prefixPaddingMs), 0.4),
      silence_duration_ms: optional(oneNumber(0, silenceDurationMs.usual, silenceDurationMs.usual, 300, 700), 0.4),
      idle_timeout_ms: optional(oneNumber(idleTimeoutMs.min, 6000, 10_000, 15_000), 0.05),
      ...responses,
    },
    making,
  );
  const byMeaning = object(
    { type: fixed(semantic), eagerness: optional(oneOf(...eagerness), 0.5), ...responses },
    making,
  );
  return weighted<GaTurnDetection>([1, fixed(null)], [7, byVolume], [2, byMeaning]);
}

/** Input audio settings that a client asks for, with this transcription and this turn detection. */
export const requestAudioInput = <T, D>(
  transcription: fc.Arbitrary<T>,
  turnDetection: fc.Arbitrary<D>,
  making: Making,
) =>
  object(
    {
      format: optional(requestAudioFormat(making), 0.8),
      turn_detection: optional(turnDetection, 0.8),
      transcription: optional(transcription, 0.7),
      noise_reduction: optional(noiseReduction(making), 0.1),
    },
    making,
  );
