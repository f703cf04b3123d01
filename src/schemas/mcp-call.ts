import * as z from 'zod';
import { itemType, required, requiredJson } from './_item.js';
import { rule } from './_rule.js';
import { McpError } from './mcp-error.js';

const optional = () => rule('item.mcp_call', z.string().nullable(), 'must be a string or null').optional();

/** A tool of an MCP server, called; it has an output, an error or neither. Source: `RealtimeMCPToolCall`. */
export const McpCall = rule(
  'response.output[]',
  z.looseObject({
    type: itemType('mcp_call'),
    id: required('item.mcp_call'),
    server_label: required('item.mcp_call'),
    name: required('item.mcp_call'),
    arguments: requiredJson('item.mcp_call.arguments', 'item.mcp_call'),
    approval_request_id: optional(),
    output: optional(),
    error: McpError.optional(),
  }),
  'must be an object',
);

export type McpCall = z.infer<typeof McpCall>;
