import type * as fc from 'fast-check';
import { type Constraints, type Making, tiered } from '../src/engine/generate/constraints.js';
import type { GaSessionAudioInput, GaSessionRequestAudioInput } from '../src/objects/ga-session-audio-input.js';
import { audioInput } from './_audio-input.js';
import { requestAudioInput, requestTurnDetection } from './_request-audio-input.js';
import type { Scene } from './_scene.js';
import { SCENES } from './_scenes.js';
import { gaTurnDetection } from './ga-turn-detection.js';
import { requestTranscriptionIn } from './request-transcription.js';
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

/** Input audio settings that a client asks for in these scenes. */
export const gaSessionRequestAudioInputIn = (
  scenes: readonly Scene[],
  making: Making,
): fc.Arbitrary<GaSessionRequestAudioInput> =>
  requestAudioInput(requestTranscriptionIn(scenes, making), requestTurnDetection(making), making);

/**
 * Input audio settings that a client asks for: `{ format?, turn_detection?, transcription?, noise_reduction? }`. All but
 * `format` may be `null`. Throws a `RangeError` if an option is unknown.
 * Source: `RealtimeSessionCreateRequestGA.audio.input`.
 *
 * @example
 * const inputs = gaSessionRequestAudioInput({ presence: 'all' });
 * fc.assert(fc.property(inputs, ({ format }) => format.type !== 'audio/pcm' || format.rate === 24_000));
 */
export function gaSessionRequestAudioInput(constraints: Constraints = {}): fc.Arbitrary<GaSessionRequestAudioInput> {
  return tiered(constraints, (making) => gaSessionRequestAudioInputIn(SCENES, making));
}
