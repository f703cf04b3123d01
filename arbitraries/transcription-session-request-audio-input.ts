import type * as fc from 'fast-check';
import { weighted } from '../src/engine/generate/choosing.js';
import { type Constraints, type Making, tiered } from '../src/engine/generate/constraints.js';
import { fixed } from '../src/engine/generate/fixed.js';
import { orNull } from '../src/engine/generate/one-of.js';
import type { TranscriptionSessionRequestAudioInput } from '../src/objects/transcription-session-request-audio-input.js';
import { requestAudioInput, requestTurnDetection } from './_request-audio-input.js';
import type { Scene } from './_scene.js';
import { SCENES } from './_scenes.js';
import { requestByOthersIn, requestByWhisper } from './request-transcription.js';

/**
 * Input audio settings that a client asks for in these scenes. Those with turn detection do not shrink to
 * `gpt-realtime-whisper`, which has none.
 */
export function transcriptionSessionRequestAudioInputIn(
  scenes: readonly Scene[],
  making: Making,
): fc.Arbitrary<TranscriptionSessionRequestAudioInput> {
  const others = requestByOthersIn(scenes, making);
  const transcription = making.tier === 'edge' ? orNull(others) : others;
  return weighted<TranscriptionSessionRequestAudioInput>(
    [4, requestAudioInput(transcription, requestTurnDetection(making), making)],
    [1, requestAudioInput(requestByWhisper(making), fixed(null), making)],
  );
}

/**
 * Input audio settings that a client asks for: `{ format?, turn_detection?, transcription?, noise_reduction? }`. All but
 * `format` may be `null`. There is no turn detection if the transcription model is `gpt-realtime-whisper`. Throws a
 * `RangeError` if an option is unknown. Source: `RealtimeTranscriptionSessionCreateRequestGA.audio.input`.
 *
 * @example
 * const isWhisper = ({ transcription }) => transcription?.model === 'gpt-realtime-whisper';
 * const inputs = transcriptionSessionRequestAudioInput({ presence: 'all' }).filter(isWhisper);
 * fc.assert(fc.property(inputs, ({ turn_detection }) => turn_detection === null));
 */
export function transcriptionSessionRequestAudioInput(
  constraints: Constraints = {},
): fc.Arbitrary<TranscriptionSessionRequestAudioInput> {
  return tiered(constraints, (making) => transcriptionSessionRequestAudioInputIn(SCENES, making));
}
