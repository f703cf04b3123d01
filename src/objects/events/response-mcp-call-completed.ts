import { serverEvent } from './event.js';
import { id, index } from './fields.js';

/** An MCP call succeeded. The item has its output. Source: `RealtimeServerEventResponseMCPCallCompleted`. */
export const responseMcpCallCompleted = serverEvent('response.mcp_call.completed', {
  source: 'RealtimeServerEventResponseMCPCallCompleted',
  fields: { output_index: index(), item_id: id('mcp_') },
});
