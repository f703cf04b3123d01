import type * as fc from 'fast-check';
import { type Constraints, type Making, tiered } from '../src/engine/generate/constraints.js';
import { object, optional } from '../src/engine/generate/object.js';
import type { GaSessionAudio, GaSessionRequestAudio } from '../src/objects/ga-session-audio.js';
import type { Scene } from './_scene.js';
import { SCENES } from './_scenes.js';
import { gaSessionAudioInputIn, gaSessionRequestAudioInputIn } from './ga-session-audio-input.js';
import { requestAudioOutput, sessionAudioOutput } from './session-audio-output.js';

/** Audio settings of these scenes. */
export function gaSessionAudioIn(scenes: readonly Scene[], making: Making): fc.Arbitrary<GaSessionAudio> {
  return object(
    {
      input: optional(gaSessionAudioInputIn(scenes, making)),
      output: optional(sessionAudioOutput(making)),
    },
    making,
  );
}

/**
 * Audio settings of a realtime session: `{ input?, output? }`. Throws a `RangeError` if an option is unknown.
 * Source: `RealtimeSessionCreateResponseGA.audio`.
 *
 * @example
 * fc.assert(fc.property(gaSessionAudio(), ({ output }) => (output?.speed ?? 1) <= 1.5));
 */
export function gaSessionAudio(constraints: Constraints = {}): fc.Arbitrary<GaSessionAudio> {
  return tiered(constraints, (making) => gaSessionAudioIn(SCENES, making));
}

/** Audio settings that a client asks for in these scenes. */
export const gaSessionRequestAudioIn = (
  scenes: readonly Scene[],
  making: Making,
): fc.Arbitrary<GaSessionRequestAudio> =>
  object(
    {
      input: optional(gaSessionRequestAudioInputIn(scenes, making), 0.9),
      output: optional(requestAudioOutput(making), 0.9),
    },
    making,
  );

/**
 * Audio settings that a client asks for: `{ input?, output? }`. Throws a `RangeError` if an option is unknown.
 * Source: `RealtimeSessionCreateRequestGA.audio`.
 *
 * @example
 * fc.assert(fc.property(gaSessionRequestAudio(), ({ output }) => (output?.speed ?? 1) <= 1.5));
 */
export function gaSessionRequestAudio(constraints: Constraints = {}): fc.Arbitrary<GaSessionRequestAudio> {
  return tiered(constraints, (making) => gaSessionRequestAudioIn(SCENES, making));
}
