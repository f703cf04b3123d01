import type * as fc from 'fast-check';
import { type Constraints, type Making, tiered } from '../src/engine/generate/constraints.js';
import { object, optional } from '../src/engine/generate/object.js';
import type { TranscriptionSessionAudio } from '../src/objects/transcription-session-audio.js';
import type { Scene } from './_scene.js';
import { SCENES } from './_scenes.js';
import { transcriptionSessionAudioInputIn } from './transcription-session-audio-input.js';

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
