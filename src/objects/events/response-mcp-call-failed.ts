import { serverEvent } from './event.js';
import { id, index } from './fields.js';

/** An MCP call failed. The item has its error. Source: `RealtimeServerEventResponseMCPCallFailed`. */
export const responseMcpCallFailed = serverEvent('response.mcp_call.failed', {
  source: 'RealtimeServerEventResponseMCPCallFailed',
  fields: { output_index: index(), item_id: id('mcp_') },
});
