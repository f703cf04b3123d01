import * as z from 'zod';
import { itemType, required } from './_item.js';
import { anyObject, rule, text } from './_rule.js';

const TOOL = 'item.mcp_list_tools.tools[]';

/** A tool of an MCP server. Source: `MCPListToolsTool`. */
export const McpListToolsTool = rule(
  TOOL,
  z.looseObject({
    name: required(TOOL),
    description: rule(TOOL, z.string().nullable(), 'must be a string or null').optional(),
    input_schema: rule(TOOL, anyObject(), 'must be an object'),
    annotations: rule(TOOL, anyObject().nullable(), 'must be an object or null').optional(),
  }),
  'must be an object',
);

/** The tools that an MCP server offers. Source: `RealtimeMCPListTools`. */
export const McpListTools = rule(
  'response.output[]',
  z.looseObject({
    type: itemType('mcp_list_tools'),
    id: text.optional(),
    server_label: required('item.mcp_list_tools'),
    tools: rule('item.mcp_list_tools', z.array(McpListToolsTool), 'must be a list of tools'),
  }),
  'must be an object',
);

export type McpListToolsTool = z.infer<typeof McpListToolsTool>;
export type McpListTools = z.infer<typeof McpListTools>;
