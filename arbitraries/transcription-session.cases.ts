import { define } from '../src/engine/cases/definition.js';
import { OBJECT as SESSION_OBJECT } from '../src/objects/session.js';
import {
  OBJECT,
  RealtimeTranscriptionSessionCreateResponseGA,
  transcriptionSessionRules,
} from '../src/objects/transcription-session.js';
import { typedSessionCases } from './_typed-session-cases.js';
import { transcriptionSession } from './transcription-session.js';

/** Cases of transcription sessions. */
export const transcriptionSessionDefinition = define(
  'transcription-session',
  RealtimeTranscriptionSessionCreateResponseGA,
  transcriptionSession,
  () =>
    typedSessionCases(
      'transcription',
      transcriptionSessionRules.object,
      OBJECT.transcriptionSession,
      SESSION_OBJECT.session,
    ),
);
