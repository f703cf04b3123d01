import { serverEvent } from './event.js';
import { id } from './fields.js';

/** The tools of an MCP server were listed. The item has them. Source: `RealtimeServerEventMCPListToolsCompleted`. */
export const mcpListToolsCompleted = serverEvent('mcp_list_tools.completed', {
  source: 'RealtimeServerEventMCPListToolsCompleted',
  fields: { item_id: id('mcpl_') },
});
