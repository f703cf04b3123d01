import type * as fc from 'fast-check';
import { type Constraints, type Making, tiered } from '../src/engine/generate/constraints.js';
import { object, optional } from '../src/engine/generate/object.js';
import type {
  TranscriptionSessionAudio,
  TranscriptionSessionRequestAudio,
} from '../src/objects/transcription-session-audio.js';
import type { Scene } from './_scene.js';
import { SCENES } from './_scenes.js';
import { transcriptionSessionAudioInputIn } from './transcription-session-audio-input.js';
import { transcriptionSessionRequestAudioInputIn } from './transcription-session-request-audio-input.js';

/** Audio settings of these scenes. */
export const transcriptionSessionAudioIn = (
  scenes: readonly Scene[],
  making: Making,
): fc.Arbitrary<TranscriptionSessionAudio> =>
  object({ input: optional(transcriptionSessionAudioInputIn(scenes, making)) }, making);

/**
 * Audio settings of a transcription session: `{ input? }`. Throws a `RangeError` if an option is unknown.
 * Source: `RealtimeTranscriptionSessionCreateResponseGA.audio`.
 *
 * @example
 * const settings = transcriptionSessionAudio({ presence: 'all' });
 * fc.assert(fc.property(settings, ({ input }) => Object.keys(input).length === 4));
 */
export function transcriptionSessionAudio(constraints: Constraints = {}): fc.Arbitrary<TranscriptionSessionAudio> {
  return tiered(constraints, (making) => transcriptionSessionAudioIn(SCENES, making));
}

/** Audio settings that a client asks for in these scenes. */
export const transcriptionSessionRequestAudioIn = (
  scenes: readonly Scene[],
  making: Making,
): fc.Arbitrary<TranscriptionSessionRequestAudio> =>
  object({ input: optional(transcriptionSessionRequestAudioInputIn(scenes, making)) }, making);

/**
 * Audio settings that a client asks for: `{ input? }`. Throws a `RangeError` if an option is unknown.
 * Source: `RealtimeTranscriptionSessionCreateRequestGA.audio`.
 *
 * @example
 * const settings = transcriptionSessionRequestAudio({ presence: 'all' });
 * fc.assert(fc.property(settings, ({ input }) => Object.keys(input).length === 4));
 */
export function transcriptionSessionRequestAudio(
  constraints: Constraints = {},
): fc.Arbitrary<TranscriptionSessionRequestAudio> {
  return tiered(constraints, (making) => transcriptionSessionRequestAudioIn(SCENES, making));
}
