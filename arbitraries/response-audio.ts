import type * as fc from 'fast-check';
import type { ResponseAudio } from '../src/schemas/response-audio.js';
import { type Constraints, tiered } from './_constraints.js';
import { object, optional } from './_object.js';
import { audioFormat } from './audio-format.js';
import { voice } from './voice.js';

/** How a response's audio was made; at the edge it is empty at every level. Source: `RealtimeResponse.audio`. */
export function responseAudio(constraints: Constraints = {}): fc.Arbitrary<ResponseAudio> {
  return tiered(constraints, (making) => {
    const output = object({ format: optional(audioFormat(making)), voice: optional(voice(making)) }, making);
    return object({ output: optional(output) }, making);
  });
}
