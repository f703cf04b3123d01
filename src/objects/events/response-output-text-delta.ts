import { serverEvent } from './event.js';
import { id, index, text } from './fields.js';

/** A piece of the written output. Source: `RealtimeServerEventResponseTextDelta`. */
export const responseOutputTextDelta = serverEvent('response.output_text.delta', {
  source: 'RealtimeServerEventResponseTextDelta',
  betaType: 'response.text.delta',
  fields: {
    response_id: id('resp_'),
    item_id: id('item_'),
    output_index: index(),
    content_index: index(),
    delta: text(),
  },
});
