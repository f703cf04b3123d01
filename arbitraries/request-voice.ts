import type * as fc from 'fast-check';
import { weighted } from '../src/engine/generate/choosing.js';
import { type Constraints, tiered } from '../src/engine/generate/constraints.js';
import { object } from '../src/engine/generate/object.js';
import type { RequestVoice } from '../src/objects/request-voice.js';
import { anyText, textFrom } from './_text.js';
import { voice } from './voice.js';

/**
 * Voices that a client asks for: a name, or a custom voice `{ id }`. Throws a `RangeError` if an option is unknown.
 * Source: `VoiceIdsOrCustomVoice`.
 *
 * @example
 * const custom = requestVoice().filter((voice) => typeof voice === 'object');
 * fc.assert(fc.property(custom, (voice) => Object.keys(voice).join() === 'id'));
 */
export function requestVoice(constraints: Constraints = {}): fc.Arbitrary<RequestVoice> {
  return tiered(constraints, (making) => {
    const isTypical = making.tier === 'typical';
    const id = isTypical ? textFrom(1, 'voice_1234', 'voice_68e1f0a2c4d8') : anyText();
    return weighted<RequestVoice>([isTypical ? 19 : 2, voice(making)], [1, object({ id }, making)]);
  });
}
