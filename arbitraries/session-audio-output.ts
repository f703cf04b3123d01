import type * as fc from 'fast-check';
import { type Constraints, tiered } from '../src/engine/generate/constraints.js';
import { anyNumber, oneNumber } from '../src/engine/generate/number.js';
import { object, optional } from '../src/engine/generate/object.js';
import { weighted } from '../src/engine/generate/one-of.js';
import { type SessionAudioOutput, SPEED } from '../src/objects/session-audio-output.js';
import { audioFormat } from './audio-format.js';
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
