import type * as fc from 'fast-check';
import { type Constraints, type Making, tiered } from '../src/engine/generate/constraints.js';
import type { GaSessionAudioInput } from '../src/objects/ga-session-audio-input.js';
import { audioInput } from './_audio-input.js';
import type { Scene } from './_scene.js';
import { SCENES } from './_scenes.js';
import { gaTurnDetection } from './ga-turn-detection.js';
import { transcriptionIn } from './transcription.js';

/** Input audio settings of these scenes. */
export const gaSessionAudioInputIn = (scenes: readonly Scene[], making: Making): fc.Arbitrary<GaSessionAudioInput> =>
  audioInput(transcriptionIn(scenes, making), gaTurnDetection(making), making);

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
