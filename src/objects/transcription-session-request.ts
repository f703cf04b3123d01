import type * as z from 'zod';
import { document } from '../engine/schema/documented.js';
import { sessionRequest } from './_session-request.js';
import { TranscriptionSessionRequestAudio } from './transcription-session-audio.js';

/**
 * The configuration of a transcription session that a client asks for. What is absent stays as it is.
 * Source: `RealtimeTranscriptionSessionCreateRequestGA`.
 */
export const RealtimeTranscriptionSessionCreateRequestGA = document(
  ['transcription-session-request', 'session-request'],
  sessionRequest('transcription', { audio: TranscriptionSessionRequestAudio.optional() }),
);

export type RealtimeTranscriptionSessionCreateRequestGA = z.infer<typeof RealtimeTranscriptionSessionCreateRequestGA>;
