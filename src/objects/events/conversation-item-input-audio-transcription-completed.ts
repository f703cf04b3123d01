import { LogProb } from '../log-prob.js';
import { TranscriptionLanguage } from '../transcription-language.js';
import { TranscriptionUsage } from '../transcription-usage.js';
import { transcriptionUsageRules } from '../transcription-usage.rules.js';
import { serverEvent } from './event.js';
import { id, index, list, nullable, object, optional, text } from './fields.js';

/** The transcript of input audio is complete. Source: `RealtimeServerEventConversationItemInputAudioTranscriptionCompleted`. */
export const conversationItemInputAudioTranscriptionCompleted = serverEvent(
  'conversation.item.input_audio_transcription.completed',
  {
    source: 'RealtimeServerEventConversationItemInputAudioTranscriptionCompleted',
    fields: {
      item_id: id('item_'),
      content_index: index(),
      transcript: text(),
      languages: optional(list(TranscriptionLanguage)),
      logprobs: optional(nullable(list(LogProb))),
      usage: object(TranscriptionUsage, transcriptionUsageRules.types),
    },
  },
);
