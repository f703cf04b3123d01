import { TranscriptionError, transcriptionErrorRules } from '../transcription-error.js';
import { serverEvent } from './event.js';
import { id, index, object } from './fields.js';

/** Input audio could not be transcribed. Source: `RealtimeServerEventConversationItemInputAudioTranscriptionFailed`. */
export const conversationItemInputAudioTranscriptionFailed = serverEvent(
  'conversation.item.input_audio_transcription.failed',
  {
    source: 'RealtimeServerEventConversationItemInputAudioTranscriptionFailed',
    fields: {
      item_id: id('item_'),
      content_index: index(),
      error: object(TranscriptionError, transcriptionErrorRules.types),
    },
  },
);
