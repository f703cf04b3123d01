import * as z from 'zod';
import { anyObject, withRule } from '../engine/schema/with-rule.js';
import { RealtimeSessionCreateRequestGA } from './ga-session-request.js';
import { sessionRequestRules } from './session-request.rules.js';
import { RealtimeTranscriptionSessionCreateRequestGA } from './transcription-session-request.js';

/**
 * A realtime or a transcription session that a client asks for, identified by `type`.
 * Source: `RealtimeSessionCreateRequestGA`, `RealtimeTranscriptionSessionCreateRequestGA`.
 */
export const SessionRequest = withRule(sessionRequestRules.types, anyObject()).pipe(
  withRule(
    sessionRequestRules.type,
    z.discriminatedUnion('type', [RealtimeSessionCreateRequestGA, RealtimeTranscriptionSessionCreateRequestGA]),
  ),
);

export type SessionRequest = z.infer<typeof SessionRequest>;
