import type * as z from 'zod';
import { document } from '../engine/schema/documented.js';
import { rules } from '../engine/schema/rules.js';
import { typedSession } from './_typed-session.js';
import { TranscriptionSessionAudio } from './transcription-session-audio.js';

/** Value of `object`. Source: `RealtimeTranscriptionSessionCreateResponseGA.object`. */
export const OBJECT = { transcriptionSession: 'realtime.transcription_session' } as const;

export const transcriptionSessionRules = rules('transcription-session', {
  object: {
    at: '/object',
    text: `must be "${OBJECT.transcriptionSession}"`,
    source: 'RealtimeTranscriptionSessionCreateResponseGA.object',
  },
});

/**
 * The configuration of a transcription session, as the events of the current API report it.
 * Source: `RealtimeTranscriptionSessionCreateResponseGA`.
 */
export const RealtimeTranscriptionSessionCreateResponseGA = document(
  ['transcription-session', 'typed-session'],
  typedSession('transcription', OBJECT.transcriptionSession, transcriptionSessionRules.object, {
    audio: TranscriptionSessionAudio.optional(),
  }),
  { source: 'RealtimeTranscriptionSessionCreateResponseGA' },
);

export type RealtimeTranscriptionSessionCreateResponseGA = z.infer<typeof RealtimeTranscriptionSessionCreateResponseGA>;
