import { serverEvent } from './event.js';
import { id } from './fields.js';

/** Audio of a response begins to play (WebRTC and SIP). Source: `RealtimeServerEventOutputAudioBufferStarted`. */
export const outputAudioBufferStarted = serverEvent('output_audio_buffer.started', {
  source: 'RealtimeServerEventOutputAudioBufferStarted',
  fields: { response_id: id('resp_') },
});
