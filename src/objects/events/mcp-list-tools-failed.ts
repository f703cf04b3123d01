import { serverEvent } from './event.js';
import { id } from './fields.js';

/** The tools of an MCP server could not be listed. Source: `RealtimeServerEventMCPListToolsFailed`. */
export const mcpListToolsFailed = serverEvent('mcp_list_tools.failed', {
  source: 'RealtimeServerEventMCPListToolsFailed',
  fields: { item_id: id('mcpl_') },
});
