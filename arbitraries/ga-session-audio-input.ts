import type * as fc from 'fast-check';
import { type Constraints, type Making, tiered } from '../src/engine/generate/constraints.js';
import { fixed } from '../src/engine/generate/fixed.js';
import { object, optional } from '../src/engine/generate/object.js';
import { oneOf, weighted } from '../src/engine/generate/one-of.js';
import type { GaSessionAudioInput } from '../src/objects/ga-session-audio-input.js';
import type { NoiseReduction } from '../src/objects/noise-reduction.js';
import type { AudioTranscription } from '../src/objects/transcription.js';
import type { Scene } from './_scene.js';
import { SCENES } from './_scenes.js';
import { textFrom } from './_text.js';
import { audioFormat } from './audio-format.js';
import { gaTurnDetection } from './ga-turn-detection.js';
import { noiseReduction } from './noise-reduction.js';
import { transcription } from './transcription.js';

/** Transcription as the API returns it: a setting that was not made is `null`. Half of the sessions have none. */
function typicalTranscription(scenes: readonly Scene[], making: Making): fc.Arbitrary<AudioTranscription> {
  const settings = object(
    {
      model: optional(
        weighted(
          [2, oneOf('gpt-realtime-whisper')],
          [2, oneOf('gpt-4o-transcribe', 'gpt-4o-mini-transcribe', 'whisper-1')],
        ),
      ),
      language: optional(weighted<string | null>([8, fixed(null)], [2, oneOf('en')], [1, oneOf('es', 'de', 'ja')])),
      prompt: optional(
        weighted<string | null>([9, fixed(null)], [1, textFrom(0, ...scenes.map(({ vocabulary }) => vocabulary))]),
      ),
    },
    making,
  );
  return weighted<AudioTranscription>([1, fixed(null)], [1, settings]);
}

/** Input audio settings of these scenes. */
export function gaSessionAudioInputIn(scenes: readonly Scene[], making: Making): fc.Arbitrary<GaSessionAudioInput> {
  const isTypical = making.tier === 'typical';
  const reduction = noiseReduction(making);
  return object(
    {
      format: optional(audioFormat(making)),
      transcription: optional(isTypical ? typicalTranscription(scenes, making) : transcription(making)),
      noise_reduction: optional(isTypical ? weighted<NoiseReduction>([5, fixed(null)], [1, reduction]) : reduction),
      turn_detection: optional(gaTurnDetection(making)),
    },
    making,
  );
}

/**
 * Input audio settings of a realtime session: `{ format?, transcription?, noise_reduction?, turn_detection? }`. All but
 * `format` may be `null`. Throws a `RangeError` if an option is unknown.
 * Source: `RealtimeSessionCreateResponseGA.audio.input`.
 *
 * @example
 * const inputs = gaSessionAudioInput({ presence: 'all' });
 * fc.assert(fc.property(inputs, (input) => Object.keys(input).length === 4));
 */
export function gaSessionAudioInput(constraints: Constraints = {}): fc.Arbitrary<GaSessionAudioInput> {
  return tiered(constraints, (making) => gaSessionAudioInputIn(SCENES, making));
}
