import { define } from '../src/engine/cases/definition.js';
import { RealtimeTranscriptionSessionCreateRequestGA } from '../src/objects/transcription-session-request.js';
import { sessionRequestCases } from './_session-request-cases.js';
import { transcriptionSessionRequest } from './transcription-session-request.js';

/** Cases of the transcription sessions that a client asks for. */
export const transcriptionSessionRequestDefinition = define(
  'transcription-session-request',
  RealtimeTranscriptionSessionCreateRequestGA,
  transcriptionSessionRequest,
  () => sessionRequestCases('transcription'),
);
