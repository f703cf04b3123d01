import type * as fc from 'fast-check';
import { weighted } from '../src/engine/generate/choosing.js';
import { type Constraints, type Making, tiered } from '../src/engine/generate/constraints.js';
import { fixed } from '../src/engine/generate/fixed.js';
import { orNull } from '../src/engine/generate/one-of.js';
import type { TranscriptionSessionAudioInput } from '../src/objects/transcription-session-audio-input.js';
import { audioInput } from './_audio-input.js';
import type { Scene } from './_scene.js';
import { SCENES } from './_scenes.js';
import { byOthersIn, byWhisper } from './transcription.js';
import { transcriptionTurnDetection } from './transcription-turn-detection.js';

/**
 * Input audio settings of these scenes. Those with turn detection do not shrink to `gpt-realtime-whisper`, which has none.
 */
export function transcriptionSessionAudioInputIn(
  scenes: readonly Scene[],
  making: Making,
): fc.Arbitrary<TranscriptionSessionAudioInput> {
  const others = byOthersIn(scenes, making);
  return weighted<TranscriptionSessionAudioInput>(
    [4, audioInput(making.tier === 'edge' ? orNull(others) : others, transcriptionTurnDetection(making), making)],
    [1, audioInput(byWhisper(making), fixed(null), making)],
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
