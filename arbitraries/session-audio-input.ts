import type * as fc from 'fast-check';
import { type Constraints, type Making, tiered } from '../src/engine/generate/constraints.js';
import { fixed } from '../src/engine/generate/fixed.js';
import { object, optional } from '../src/engine/generate/object.js';
import { weighted } from '../src/engine/generate/one-of.js';
import type { NoiseReduction } from '../src/objects/noise-reduction.js';
import type { SessionAudioInput } from '../src/objects/session-audio-input.js';
import type { Scene } from './_scene.js';
import { SCENES } from './_scenes.js';
import { audioFormat } from './audio-format.js';
import { noiseReduction } from './noise-reduction.js';
import { transcription, transcriptionIn } from './transcription.js';
import { turnDetection } from './turn-detection.js';

/** Input audio settings of these scenes. */
export function sessionAudioInputIn(scenes: readonly Scene[], making: Making): fc.Arbitrary<SessionAudioInput> {
  const isTypical = making.tier === 'typical';
  const reduction = noiseReduction(making);
  return object(
    {
      format: optional(audioFormat(making)),
      transcription: optional(isTypical ? transcriptionIn(scenes, making) : transcription(making)),
      noise_reduction: optional(isTypical ? weighted<NoiseReduction>([9, fixed(null)], [2, reduction]) : reduction),
      turn_detection: optional(turnDetection(making)),
    },
    making,
  );
}

/**
 * Input audio settings of a session: `{ format?, transcription?, noise_reduction?, turn_detection? }`. All but `format`
 * may be `null`. Throws a `RangeError` if an option is unknown. Source: `RealtimeSessionCreateResponse.audio.input`.
 *
 * @example
 * const inputs = sessionAudioInput({ presence: 'all' });
 * fc.assert(fc.property(inputs, (input) => Object.keys(input).length === 4));
 */
export function sessionAudioInput(constraints: Constraints = {}): fc.Arbitrary<SessionAudioInput> {
  return tiered(constraints, (making) => sessionAudioInputIn(SCENES, making));
}
