import * as z from 'zod';
import { document } from '../engine/schema/documented.js';
import { rules } from '../engine/schema/rules.js';
import { text, withRule } from '../engine/schema/with-rule.js';
import { conversationItemRules } from './conversation-item.rules.js';
import { itemType } from './item.js';
import { McpListToolsTool } from './mcp-tool.js';

export const mcpListToolsRules = rules('mcp-list-tools', {
  types: {
    at: '/*',
    text: 'must have the documented JSON type; server_label is a required string, tools is a required array',
    source: 'RealtimeMCPListTools',
  },
});

/** The tools that an MCP server offers. Source: `RealtimeMCPListTools`. */
export const McpListTools = document(
  'mcp-list-tools',
  withRule(
    conversationItemRules.types,
    z.looseObject({
      type: itemType('mcp_list_tools'),
      id: text(mcpListToolsRules.types).optional(),
      server_label: text(mcpListToolsRules.types),
      tools: withRule(mcpListToolsRules.types, z.array(McpListToolsTool), 'must be an array of tools'),
    }),
  ),
);

export type McpListTools = z.infer<typeof McpListTools>;
