import type * as fc from 'fast-check';
import { type Constraints, type Making, tiered } from '../src/engine/generate/constraints.js';
import type { SessionAudioInput } from '../src/objects/session-audio-input.js';
import { audioInput } from './_audio-input.js';
import type { Scene } from './_scene.js';
import { SCENES } from './_scenes.js';
import { transcriptionIn } from './transcription.js';
import { turnDetection } from './turn-detection.js';

/** Input audio settings of these scenes. */
export const sessionAudioInputIn = (scenes: readonly Scene[], making: Making): fc.Arbitrary<SessionAudioInput> =>
  audioInput(transcriptionIn(scenes, making), turnDetection(making), making);

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
