import { serverEvent } from './event.js';
import { id, milliseconds } from './fields.js';

/** The user stopped speaking. Source: `RealtimeServerEventInputAudioBufferSpeechStopped`. */
export const inputAudioBufferSpeechStopped = serverEvent('input_audio_buffer.speech_stopped', {
  source: 'RealtimeServerEventInputAudioBufferSpeechStopped',
  fields: { audio_end_ms: milliseconds(), item_id: id('item_') },
});
