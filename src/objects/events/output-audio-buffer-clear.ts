import { clientEvent } from './event.js';

/** Drops audio that was not yet played (WebRTC and SIP). Source: `RealtimeClientEventOutputAudioBufferClear`. */
export const outputAudioBufferClear = clientEvent('output_audio_buffer.clear', {
  source: 'RealtimeClientEventOutputAudioBufferClear',
  fields: {},
});
