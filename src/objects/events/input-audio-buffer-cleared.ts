import { serverEvent } from './event.js';

/** The input audio was dropped. Source: `RealtimeServerEventInputAudioBufferCleared`. */
export const inputAudioBufferCleared = serverEvent('input_audio_buffer.cleared', {
  source: 'RealtimeServerEventInputAudioBufferCleared',
  fields: {},
});
