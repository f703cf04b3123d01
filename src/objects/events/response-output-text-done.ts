import { serverEvent } from './event.js';
import { id, index, text } from './fields.js';

/** The written output of a content part is complete. Source: `RealtimeServerEventResponseTextDone`. */
export const responseOutputTextDone = serverEvent('response.output_text.done', {
  source: 'RealtimeServerEventResponseTextDone',
  betaType: 'response.text.done',
  fields: {
    response_id: id('resp_'),
    item_id: id('item_'),
    output_index: index(),
    content_index: index(),
    text: text(),
  },
});
