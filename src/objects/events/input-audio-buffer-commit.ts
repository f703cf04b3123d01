import { clientEvent } from './event.js';

/** Makes an item of the input audio. Source: `RealtimeClientEventInputAudioBufferCommit`. */
export const inputAudioBufferCommit = clientEvent('input_audio_buffer.commit', {
  source: 'RealtimeClientEventInputAudioBufferCommit',
  fields: {},
});
