import { serverEvent } from './event.js';
import { id, index } from './fields.js';

/** The spoken output of a content part is complete. Source: `RealtimeServerEventResponseAudioDone`. */
export const responseOutputAudioDone = serverEvent('response.output_audio.done', {
  source: 'RealtimeServerEventResponseAudioDone',
  betaType: 'response.audio.done',
  fields: { response_id: id('resp_'), item_id: id('item_'), output_index: index(), content_index: index() },
});
