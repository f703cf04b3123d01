import { serverEvent } from './event.js';
import { id, index, text } from './fields.js';

/** The arguments of an MCP call are complete, or the call was interrupted. Source: `RealtimeServerEventResponseMCPCallArgumentsDone`. */
export const responseMcpCallArgumentsDone = serverEvent('response.mcp_call_arguments.done', {
  source: 'RealtimeServerEventResponseMCPCallArgumentsDone',
  fields: { response_id: id('resp_'), item_id: id('mcp_'), output_index: index(), arguments: text() },
});
