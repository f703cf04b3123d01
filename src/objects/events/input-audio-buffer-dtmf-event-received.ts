import { serverEventWithoutId } from './event.js';
import { text, time } from './fields.js';

/**
 * The caller pressed a key (SIP). `received_at` is in seconds since 1970. The only event without an `event_id`.
 * Source: `RealtimeServerEventInputAudioBufferDtmfEventReceived`.
 */
export const inputAudioBufferDtmfEventReceived = serverEventWithoutId('input_audio_buffer.dtmf_event_received', {
  source: 'RealtimeServerEventInputAudioBufferDtmfEventReceived',
  fields: { event: text(), received_at: time() },
});
