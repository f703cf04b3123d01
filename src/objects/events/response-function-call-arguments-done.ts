import { serverEvent } from './event.js';
import { id, index, text } from './fields.js';

/** The arguments of a function call are complete, or the call was interrupted. Source: `RealtimeServerEventResponseFunctionCallArgumentsDone`. */
export const responseFunctionCallArgumentsDone = serverEvent('response.function_call_arguments.done', {
  source: 'RealtimeServerEventResponseFunctionCallArgumentsDone',
  fields: {
    response_id: id('resp_'),
    item_id: id('item_'),
    output_index: index(),
    call_id: id('call_'),
    name: text(),
    arguments: text(),
  },
});
