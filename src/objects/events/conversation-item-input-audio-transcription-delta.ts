import { LogProb } from '../log-prob.js';
import { serverEvent } from './event.js';
import { id, index, list, nullable, optional, text } from './fields.js';

/** A piece of the transcript of input audio. Source: `RealtimeServerEventConversationItemInputAudioTranscriptionDelta`. */
export const conversationItemInputAudioTranscriptionDelta = serverEvent(
  'conversation.item.input_audio_transcription.delta',
  {
    source: 'RealtimeServerEventConversationItemInputAudioTranscriptionDelta',
    fields: {
      item_id: id('item_'),
      content_index: optional(index()),
      delta: optional(text()),
      logprobs: optional(nullable(list(LogProb))),
    },
  },
);
