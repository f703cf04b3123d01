import { serverEvent } from './event.js';
import { id } from './fields.js';

/** All audio of a response was played (WebRTC and SIP). Source: `RealtimeServerEventOutputAudioBufferStopped`. */
export const outputAudioBufferStopped = serverEvent('output_audio_buffer.stopped', {
  source: 'RealtimeServerEventOutputAudioBufferStopped',
  fields: { response_id: id('resp_') },
});
