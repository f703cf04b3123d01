import type * as fc from 'fast-check';
import { type Constraints, type Making, tiered } from '../src/engine/generate/constraints.js';
import { fixed } from '../src/engine/generate/fixed.js';
import { object, optional } from '../src/engine/generate/object.js';
import { oneOf, weighted } from '../src/engine/generate/one-of.js';
import type { NoiseReduction } from '../src/objects/noise-reduction.js';
import type { AudioTranscription } from '../src/objects/transcription.js';
import { type TranscriptionSessionAudioInput, WHISPER } from '../src/objects/transcription-session-audio-input.js';
import type { Scene } from './_scene.js';
import { SCENES } from './_scenes.js';
import { textFrom } from './_text.js';
import { audioFormat } from './audio-format.js';
import { noiseReduction } from './noise-reduction.js';
import { transcription } from './transcription.js';
import { transcriptionTurnDetection } from './transcription-turn-detection.js';

type Property = Parameters<typeof object>[0][string];

const language = weighted<string | null>([3, fixed(null)], [2, oneOf('en')], [1, oneOf('es', 'de', 'ja')]);

/** Transcription by a model that needs no turn detection, and has no prompt. */
const byWhisper = (making: Making): fc.Arbitrary<AudioTranscription> =>
  object({ model: fixed(WHISPER), language: optional(language), prompt: optional(fixed(null), 0.9) }, making);

/** Transcription by other models. It does not shrink to `WHISPER` either, since turn detection could contradict it. */
function byOthers(scenes: readonly Scene[], making: Making): fc.Arbitrary<AudioTranscription> {
  if (making.tier === 'edge') return transcription(making).filter((settings) => settings?.model !== WHISPER);
  const vocabulary = textFrom(0, ...scenes.map((scene) => scene.vocabulary));
  return object(
    {
      model: optional(oneOf('gpt-4o-transcribe', 'gpt-4o-mini-transcribe', 'whisper-1')),
      language: optional(language),
      prompt: optional(weighted<string | null>([3, fixed(null)], [1, vocabulary])),
    },
    making,
  );
}

/** Input audio settings of these scenes. */
export function transcriptionSessionAudioInputIn(
  scenes: readonly Scene[],
  making: Making,
): fc.Arbitrary<TranscriptionSessionAudioInput> {
  const isTypical = making.tier === 'typical';
  const reduction = noiseReduction(making);
  const input = (settings: Property, detection: Property) =>
    object(
      {
        format: optional(audioFormat(making)),
        transcription: settings,
        noise_reduction: optional(isTypical ? weighted<NoiseReduction>([5, fixed(null)], [1, reduction]) : reduction),
        turn_detection: detection,
      },
      making,
    ) as fc.Arbitrary<TranscriptionSessionAudioInput>;
  return weighted(
    [4, input(optional(byOthers(scenes, making)), optional(transcriptionTurnDetection(making)))],
    [1, input(optional(byWhisper(making)), optional(fixed(null)))],
  );
}

/**
 * Input audio settings of a transcription session: `{ format?, transcription?, noise_reduction?, turn_detection? }`. All
 * but `format` may be `null`. There is no turn detection if the transcription model is `gpt-realtime-whisper`. Throws a
 * `RangeError` if an option is unknown. Source: `RealtimeTranscriptionSessionCreateResponseGA.audio.input`.
 *
 * @example
 * const isWhisper = ({ transcription }) => transcription?.model === 'gpt-realtime-whisper';
 * const inputs = transcriptionSessionAudioInput({ tier: 'typical' }).filter(isWhisper);
 * fc.assert(fc.property(inputs, ({ turn_detection }) => turn_detection === null));
 */
export function transcriptionSessionAudioInput(
  constraints: Constraints = {},
): fc.Arbitrary<TranscriptionSessionAudioInput> {
  return tiered(constraints, (making) => transcriptionSessionAudioInputIn(SCENES, making));
}
