import type * as fc from 'fast-check';
import { type Constraints, tiered } from '../src/engine/generate/constraints.js';
import { object, optional } from '../src/engine/generate/object.js';
import type { RequestResponseAudio, ResponseAudio } from '../src/objects/response-audio.js';
import { audioFormat, requestAudioFormat } from './audio-format.js';
import { requestVoice } from './request-voice.js';
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

/**
 * Audio settings that a client asks for: `{ output?: { format?, voice? } }`. `voice` is a name or `{ id }`. Throws a
 * `RangeError` if an option is unknown. Source: `RealtimeResponseCreateParams.audio`.
 *
 * @example
 * const settings = requestResponseAudio({ presence: 'all' });
 * fc.assert(fc.property(settings, ({ output }) => Object.keys(output).join() === 'format,voice'));
 */
export function requestResponseAudio(constraints: Constraints = {}): fc.Arbitrary<RequestResponseAudio> {
  return tiered(constraints, (making) => {
    const shape = { format: optional(requestAudioFormat(making), 0.5), voice: optional(requestVoice(making), 0.8) };
    return object({ output: optional(object(shape, making)) }, making);
  });
}
