import { serverEvent } from './event.js';
import { id } from './fields.js';

/** The tools of an MCP server are being listed. Source: `RealtimeServerEventMCPListToolsInProgress`. */
export const mcpListToolsInProgress = serverEvent('mcp_list_tools.in_progress', {
  source: 'RealtimeServerEventMCPListToolsInProgress',
  fields: { item_id: id('mcpl_') },
});
