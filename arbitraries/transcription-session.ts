import type * as fc from 'fast-check';
import { type Constraints, tiered } from '../src/engine/generate/constraints.js';
import { fixed } from '../src/engine/generate/fixed.js';
import { object, optional } from '../src/engine/generate/object.js';
import { OBJECT, type RealtimeTranscriptionSessionCreateResponseGA } from '../src/objects/transcription-session.js';
import { SCENES } from './_scenes.js';
import { includes, sessionEnd, sessionId } from './_typed-session.js';
import { transcriptionSessionAudioIn } from './transcription-session-audio.js';

/**
 * Configurations of a transcription session, as the events of the current API report them. A typical session ends
 * (`expires_at`, in seconds since 1970) one hour after the second in its `id`. Sessions shrink to
 * `{ type, object, id }`. Throws a `RangeError` if an option is unknown.
 * Source: `RealtimeTranscriptionSessionCreateResponseGA`.
 *
 * @example
 * fc.assert(fc.property(transcriptionSession(), ({ object }) => object === 'realtime.transcription_session'));
 */
export function transcriptionSession(
  constraints: Constraints = {},
): fc.Arbitrary<RealtimeTranscriptionSessionCreateResponseGA> {
  return tiered(constraints, (making) =>
    object(
      {
        type: fixed('transcription'),
        object: fixed(OBJECT.transcriptionSession),
        id: sessionId(making),
        expires_at: optional(sessionEnd(making)),
        audio: optional(transcriptionSessionAudioIn(SCENES, making)),
        include: optional(includes(making)),
      },
      making,
    ),
  );
}
