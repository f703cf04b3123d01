import { serverEvent } from './event.js';
import { id, index } from './fields.js';

/** An MCP call begins. Source: `RealtimeServerEventResponseMCPCallInProgress`. */
export const responseMcpCallInProgress = serverEvent('response.mcp_call.in_progress', {
  source: 'RealtimeServerEventResponseMCPCallInProgress',
  fields: { output_index: index(), item_id: id('mcp_') },
});
