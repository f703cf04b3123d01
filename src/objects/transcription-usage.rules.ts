import { anyOf, rules } from '../engine/schema/rules.js';

/** How the usage of a transcription is measured. Source: `TranscriptTextUsageTokens.type`, `TranscriptTextUsageDuration.type`. */
export const TRANSCRIPTION_USAGE_TYPES = ['tokens', 'duration'] as const;

const SOURCE = 'RealtimeServerEventConversationItemInputAudioTranscriptionCompleted.usage';

/** In a file of their own, since the schema of each type names these rules, too. */
export const transcriptionUsageRules = rules('transcription-usage', {
  types: { text: 'must be an object', source: SOURCE },
  type: {
    at: '/type',
    text: `must be ${anyOf(TRANSCRIPTION_USAGE_TYPES)}`,
    source: 'TranscriptTextUsageTokens.type, TranscriptTextUsageDuration.type',
  },
});
