import type * as fc from 'fast-check';
import { type Constraints, tiered } from '../src/engine/generate/constraints.js';
import { object, optional } from '../src/engine/generate/object.js';
import type { ResponseAudio } from '../src/objects/response-audio.js';
import { audioFormat } from './audio-format.js';
import { voice } from './voice.js';

/**
 * Audio settings of a response: `{ output?: { format?, voice? } }`. Throws a `RangeError` if an option is unknown.
 * Source: `RealtimeResponse.audio`.
 *
 * @example
 * fc.assert(fc.property(responseAudio({ tier: 'edge' }), (audio) => check('response', { audio }).length === 0));
 */
export function responseAudio(constraints: Constraints = {}): fc.Arbitrary<ResponseAudio> {
  return tiered(constraints, (making) => {
    const output = object({ format: optional(audioFormat(making)), voice: optional(voice(making)) }, making);
    return object({ output: optional(output) }, making);
  });
}
