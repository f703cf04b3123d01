import { clientEvent } from './event.js';

/** Drops the input audio. Source: `RealtimeClientEventInputAudioBufferClear`. */
export const inputAudioBufferClear = clientEvent('input_audio_buffer.clear', {
  source: 'RealtimeClientEventInputAudioBufferClear',
  fields: {},
});
