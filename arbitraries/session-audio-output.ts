import type * as fc from 'fast-check';
import { weighted } from '../src/engine/generate/choosing.js';
import { type Constraints, tiered } from '../src/engine/generate/constraints.js';
import { anyNumber, oneNumber } from '../src/engine/generate/number.js';
import { object, optional } from '../src/engine/generate/object.js';
import { type RequestAudioOutput, type SessionAudioOutput, SPEED } from '../src/objects/session-audio-output.js';
import { audioFormat, requestAudioFormat } from './audio-format.js';
import { requestVoice } from './request-voice.js';
import { voice } from './voice.js';

const speeds = {
  typical: weighted([19, oneNumber(SPEED.normal, SPEED.normal)], [1, oneNumber(SPEED.normal, 0.9, 1.1, 1.2)]),
  edge: weighted(
    [2, oneNumber(SPEED.normal, SPEED.min, SPEED.max, SPEED.normal)],
    [1, anyNumber(SPEED.min, SPEED.max, SPEED.normal)],
  ),
};

/**
 * Output audio settings of a session: `{ format?, voice?, speed? }`. `speed` is a factor from 0.25 to 1.5. Throws a
 * `RangeError` if an option is unknown. Source: `RealtimeSessionCreateResponse.audio.output`.
 *
 * @example
 * fc.assert(fc.property(sessionAudioOutput(), ({ speed = 1 }) => speed >= 0.25 && speed <= 1.5));
 */
export function sessionAudioOutput(constraints: Constraints = {}): fc.Arbitrary<SessionAudioOutput> {
  return tiered(constraints, (making) =>
    object(
      {
        format: optional(audioFormat(making)),
        voice: optional(voice(making)),
        speed: optional(speeds[making.tier]),
      },
      making,
    ),
  );
}

/**
 * Output audio settings that a client asks for: `{ format?, voice?, speed? }`. `voice` is a name or `{ id }`; `speed` is a
 * factor from 0.25 to 1.5. Throws a `RangeError` if an option is unknown.
 * Source: `RealtimeSessionCreateRequestGA.audio.output`.
 *
 * @example
 * fc.assert(fc.property(requestAudioOutput(), ({ voice }) => voice !== null));
 */
export function requestAudioOutput(constraints: Constraints = {}): fc.Arbitrary<RequestAudioOutput> {
  return tiered(constraints, (making) =>
    object(
      {
        format: optional(requestAudioFormat(making), 0.8),
        voice: optional(requestVoice(making), 0.6),
        speed: optional(speeds[making.tier], 0.1),
      },
      making,
    ),
  );
}
