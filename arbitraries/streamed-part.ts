import type * as fc from 'fast-check';
import { either, weighted } from '../src/engine/generate/choosing.js';
import { type Constraints, type Making, tiered } from '../src/engine/generate/constraints.js';
import { fixed } from '../src/engine/generate/fixed.js';
import { object, optional } from '../src/engine/generate/object.js';
import type { StreamedPart } from '../src/objects/streamed-part.js';
import { sampledAudio } from './_base64.js';
import { anyText } from './_text.js';
import { wholeSpeech } from './events/_pieces.js';

/** Parts with this text, or this transcript. Audio itself comes in events of its own. */
export const streamedPartWith = (text: fc.Arbitrary<string>, making: Making): fc.Arbitrary<StreamedPart> =>
  weighted<StreamedPart>(
    [
      2,
      object(
        { type: optional(fixed('audio')), audio: optional(sampledAudio(), 0), transcript: optional(text) },
        making,
      ),
    ],
    [1, object({ type: optional(fixed('text')), text: optional(text) }, making)],
  );

/**
 * Content parts as the events of a response report them: text `{ type?, text? }` or audio `{ type?, audio?, transcript? }`.
 * `audio` is Base64, and absent from typical parts. Throws a `RangeError` if an option is unknown.
 * Source: `RealtimeServerEventResponseContentPartAdded.part`.
 *
 * @example
 * const parts = streamedPart({ presence: 'all' });
 * fc.assert(fc.property(parts, ({ type }) => type === 'audio' || type === 'text'));
 */
export function streamedPart(constraints: Constraints = {}): fc.Arbitrary<StreamedPart> {
  return tiered(constraints, (making) =>
    streamedPartWith(making.tier === 'typical' ? either(wholeSpeech(), fixed('')) : anyText(), making),
  );
}
