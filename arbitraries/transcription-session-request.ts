import type * as fc from 'fast-check';
import { type Constraints, tiered } from '../src/engine/generate/constraints.js';
import { fixed } from '../src/engine/generate/fixed.js';
import { object, optional } from '../src/engine/generate/object.js';
import type { RealtimeTranscriptionSessionCreateRequestGA } from '../src/objects/transcription-session-request.js';
import { SCENES } from './_scenes.js';
import { requestedIncludes } from './ga-session-request.js';
import { transcriptionSessionRequestAudioIn } from './transcription-session-audio.js';

/**
 * Configurations of a transcription session that a client asks for: `{ type, audio?, include? }`. Throws a `RangeError` if
 * an option is unknown. Source: `RealtimeTranscriptionSessionCreateRequestGA`.
 *
 * @example
 * fc.assert(fc.property(transcriptionSessionRequest(), ({ type }) => type === 'transcription'));
 */
export function transcriptionSessionRequest(
  constraints: Constraints = {},
): fc.Arbitrary<RealtimeTranscriptionSessionCreateRequestGA> {
  return tiered(constraints, (making) =>
    object(
      {
        type: fixed('transcription'),
        audio: optional(transcriptionSessionRequestAudioIn(SCENES, making)),
        include: optional(requestedIncludes(making), 0.2),
      },
      making,
    ),
  );
}
