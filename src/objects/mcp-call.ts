import * as z from 'zod';
import { document } from '../engine/schema/documented.js';
import { rules } from '../engine/schema/rules.js';
import { text, withRule } from '../engine/schema/with-rule.js';
import { conversationItemRules } from './conversation-item.rules.js';
import { itemType, jsonText } from './item.js';
import { McpError } from './mcp-error.js';

export const mcpCallRules = rules('mcp-call', {
  types: {
    at: '/*',
    text: 'must have the documented JSON type; id, server_label, name and arguments are required strings, approval_request_id and output are strings or null',
    source: 'RealtimeMCPToolCall',
  },
  arguments: {
    at: '/arguments',
    text: 'must be text that parses as JSON',
    source: 'RealtimeMCPToolCall.arguments',
    beyondJsonSchema: true,
  },
});

const textOrNull = () => withRule(mcpCallRules.types, z.string().nullable(), 'must be a string or null').optional();

/** A call of an MCP server's tool. It has an output, an error or neither. Source: `RealtimeMCPToolCall`. */
export const McpCall = document(
  'mcp-call',
  withRule(
    conversationItemRules.types,
    z.looseObject({
      type: itemType('mcp_call'),
      id: text(mcpCallRules.types),
      server_label: text(mcpCallRules.types),
      name: text(mcpCallRules.types),
      arguments: jsonText(mcpCallRules.types, mcpCallRules.arguments),
      approval_request_id: textOrNull(),
      output: textOrNull(),
      error: McpError.optional(),
    }),
  ),
);

export type McpCall = z.infer<typeof McpCall>;
