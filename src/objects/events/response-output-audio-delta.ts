import { serverEvent } from './event.js';
import { base64, id, index } from './fields.js';

/** A piece of the spoken output, in Base64. Source: `RealtimeServerEventResponseAudioDelta`. */
export const responseOutputAudioDelta = serverEvent('response.output_audio.delta', {
  source: 'RealtimeServerEventResponseAudioDelta',
  betaType: 'response.audio.delta',
  fields: {
    response_id: id('resp_'),
    item_id: id('item_'),
    output_index: index(),
    content_index: index(),
    delta: base64(),
  },
});
