import { serverEvent } from './event.js';
import { id, index, number, text } from './fields.js';

/** A segment of the transcript of input audio, with its speaker. Times are in seconds. Source: `RealtimeServerEventConversationItemInputAudioTranscriptionSegment`. */
export const conversationItemInputAudioTranscriptionSegment = serverEvent(
  'conversation.item.input_audio_transcription.segment',
  {
    source: 'RealtimeServerEventConversationItemInputAudioTranscriptionSegment',
    fields: {
      item_id: id('item_'),
      content_index: index(),
      text: text(),
      id: id('seg_'),
      speaker: text(),
      start: number(),
      end: number(),
    },
  },
);
