import * as z from 'zod';
import { document } from '../engine/schema/documented.js';
import { rules } from '../engine/schema/rules.js';
import { anyObject, text, withRule } from '../engine/schema/with-rule.js';

export const mcpToolRules = rules('mcp-tool', {
  types: {
    at: ['', '/*'],
    text: 'must have the documented JSON type; name is a required string, input_schema a required object, description a string or null, annotations an object or null',
    source: 'MCPListToolsTool',
  },
});

/** A tool of an MCP server. Source: `MCPListToolsTool`. */
export const McpListToolsTool = document(
  'mcp-tool',
  withRule(
    mcpToolRules.types,
    z.looseObject({
      name: text(mcpToolRules.types),
      description: withRule(mcpToolRules.types, z.string().nullable(), 'must be a string or null').optional(),
      input_schema: withRule(mcpToolRules.types, anyObject(), 'must be an object'),
      annotations: withRule(mcpToolRules.types, anyObject().nullable(), 'must be an object or null').optional(),
    }),
    'must be an object',
  ),
);

export type McpListToolsTool = z.infer<typeof McpListToolsTool>;
