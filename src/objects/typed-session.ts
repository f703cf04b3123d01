import * as z from 'zod';
import { anyObject, withRule } from '../engine/schema/with-rule.js';
import { RealtimeSessionCreateResponseGA } from './ga-session.js';
import { RealtimeTranscriptionSessionCreateResponseGA } from './transcription-session.js';
import { typedSessionRules } from './typed-session.rules.js';

/**
 * A realtime or a transcription session, identified by `type`.
 * Source: `RealtimeSessionCreateResponseGA`, `RealtimeTranscriptionSessionCreateResponseGA`.
 */
export const TypedSession = withRule(typedSessionRules.types, anyObject()).pipe(
  withRule(
    typedSessionRules.type,
    z.discriminatedUnion('type', [RealtimeSessionCreateResponseGA, RealtimeTranscriptionSessionCreateResponseGA]),
  ),
);

export type TypedSession = z.infer<typeof TypedSession>;
