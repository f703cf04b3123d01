import type * as fc from 'fast-check';
import { type Constraints, type Making, tiered } from '../src/engine/generate/constraints.js';
import { object, optional } from '../src/engine/generate/object.js';
import type { SessionAudio } from '../src/objects/session-audio.js';
import type { Scene } from './_scene.js';
import { SCENES } from './_scenes.js';
import { sessionAudioInputIn } from './session-audio-input.js';
import { sessionAudioOutput } from './session-audio-output.js';

/** Audio settings of these scenes. */
export function sessionAudioIn(scenes: readonly Scene[], making: Making): fc.Arbitrary<SessionAudio> {
  return object(
    { input: optional(sessionAudioInputIn(scenes, making)), output: optional(sessionAudioOutput(making)) },
    making,
  );
}

/**
 * Audio settings of a session: `{ input?, output? }`. Throws a `RangeError` if an option is unknown.
 * Source: `RealtimeSessionCreateResponse.audio`.
 *
 * @example
 * fc.assert(fc.property(sessionAudio({ tier: 'edge' }), (audio) => check('session', { audio }).length === 0));
 */
export function sessionAudio(constraints: Constraints = {}): fc.Arbitrary<SessionAudio> {
  return tiered(constraints, (making) => sessionAudioIn(SCENES, making));
}
