import { serverEvent } from './event.js';
import { id, nullable, optional } from './fields.js';

/** The input audio became an item of the conversation, which is created next. Source: `RealtimeServerEventInputAudioBufferCommitted`. */
export const inputAudioBufferCommitted = serverEvent('input_audio_buffer.committed', {
  source: 'RealtimeServerEventInputAudioBufferCommitted',
  fields: { previous_item_id: optional(nullable(id('item_'))), item_id: id('item_') },
});
