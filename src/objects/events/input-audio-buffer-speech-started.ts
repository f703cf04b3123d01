import { serverEvent } from './event.js';
import { id, milliseconds } from './fields.js';

/** The user begins to speak. Source: `RealtimeServerEventInputAudioBufferSpeechStarted`. */
export const inputAudioBufferSpeechStarted = serverEvent('input_audio_buffer.speech_started', {
  source: 'RealtimeServerEventInputAudioBufferSpeechStarted',
  fields: { audio_start_ms: milliseconds(), item_id: id('item_') },
});
