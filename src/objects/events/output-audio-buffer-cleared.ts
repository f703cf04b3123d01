import { serverEvent } from './event.js';
import { id } from './fields.js';

/** Audio that was not yet played was dropped (WebRTC and SIP). Source: `RealtimeServerEventOutputAudioBufferCleared`. */
export const outputAudioBufferCleared = serverEvent('output_audio_buffer.cleared', {
  source: 'RealtimeServerEventOutputAudioBufferCleared',
  fields: { response_id: id('resp_') },
});
