import type * as fc from 'fast-check';
import { type Constraints, type Making, tiered } from '../src/engine/generate/constraints.js';
import { oneNumber } from '../src/engine/generate/number.js';
import { object, optional } from '../src/engine/generate/object.js';
import { oneOf, weighted } from '../src/engine/generate/one-of.js';
import type { GaSessionAudio } from '../src/objects/ga-session-audio.js';
import { type SessionAudioOutput, SPEED } from '../src/objects/session-audio-output.js';
import type { Scene } from './_scene.js';
import { SCENES } from './_scenes.js';
import { audioFormat } from './audio-format.js';
import { gaSessionAudioInputIn } from './ga-session-audio-input.js';
import { sessionAudioOutput } from './session-audio-output.js';
import { voice } from './voice.js';

/** Output with the default voices and the normal speed, with few exceptions. */
const typicalOutput = (making: Making): fc.Arbitrary<SessionAudioOutput> =>
  object(
    {
      format: optional(audioFormat(making)),
      voice: optional(weighted<string>([5, oneOf('alloy', 'alloy', 'marin')], [1, voice(making)])),
      speed: optional(
        weighted([19, oneNumber(SPEED.normal, SPEED.normal)], [1, oneNumber(SPEED.normal, 0.9, 1.1, 1.2)]),
      ),
    },
    making,
  );

/** Audio settings of these scenes. */
export function gaSessionAudioIn(scenes: readonly Scene[], making: Making): fc.Arbitrary<GaSessionAudio> {
  return object(
    {
      input: optional(gaSessionAudioInputIn(scenes, making)),
      output: optional(making.tier === 'typical' ? typicalOutput(making) : sessionAudioOutput(making)),
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
