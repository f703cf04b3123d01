import { serverEvent } from './event.js';
import { id, index, text } from './fields.js';

/** A piece of the arguments of a function call, which need not parse. Source: `RealtimeServerEventResponseFunctionCallArgumentsDelta`. */
export const responseFunctionCallArgumentsDelta = serverEvent('response.function_call_arguments.delta', {
  source: 'RealtimeServerEventResponseFunctionCallArgumentsDelta',
  fields: {
    response_id: id('resp_'),
    item_id: id('item_'),
    output_index: index(),
    call_id: id('call_'),
    delta: text(),
  },
});
