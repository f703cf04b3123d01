import * as z from 'zod';
import { document } from '../engine/schema/documented.js';
import { anyObject, withRule } from '../engine/schema/with-rule.js';
import { DurationUsage } from './duration-usage.js';
import { TokenUsage } from './token-usage.js';
import { transcriptionUsageRules } from './transcription-usage.rules.js';

/**
 * What the transcription of input audio used: tokens or seconds, identified by `type`.
 * Source: `RealtimeServerEventConversationItemInputAudioTranscriptionCompleted.usage`.
 */
export const TranscriptionUsage = document(
  'transcription-usage',
  withRule(transcriptionUsageRules.types, anyObject()).pipe(
    withRule(transcriptionUsageRules.type, z.discriminatedUnion('type', [TokenUsage, DurationUsage])),
  ),
);

export type TranscriptionUsage = z.infer<typeof TranscriptionUsage>;
