import * as z from 'zod';
import { document } from '../engine/schema/documented.js';
import { rules } from '../engine/schema/rules.js';
import { anyObject, withRule } from '../engine/schema/with-rule.js';

export const mcpFilterRules = rules('mcp-filter', {
  closed: {
    text: 'is an object with no properties but tool_names and read_only',
    source: 'MCPToolFilter',
    effect: 'shapes',
  },
  'tool-names': {
    at: ['/tool_names', '/tool_names/*'],
    text: 'must be an array of strings',
    source: 'MCPToolFilter.tool_names',
  },
  'read-only': { at: '/read_only', text: 'must be a boolean', source: 'MCPToolFilter.read_only' },
});

export const mcpApprovalFilterRules = rules('mcp-approval-filter', {
  closed: {
    text: 'is an object with no properties but always and never',
    source: 'MCPTool.require_approval',
    effect: 'shapes',
  },
  filters: {
    at: ['/always', '/never'],
    text: 'must be a filter, which is an object',
    source: 'MCPTool.require_approval',
  },
});

const toolName = withRule(mcpFilterRules['tool-names'], z.string(), 'must be a string');

/**
 * Some of the tools of an MCP server. That a filter is an object is a rule of the property that holds it. The documentation lists every
 * property of a filter; the schema accepts others, since a later version of the API may send them.
 * Source: `MCPToolFilter`.
 */
export const McpFilter = document(
  'mcp-filter',
  withRule(
    mcpFilterRules.closed,
    z.looseObject({
      tool_names: withRule(mcpFilterRules['tool-names'], z.array(toolName)).optional(),
      read_only: withRule(mcpFilterRules['read-only'], z.boolean()).optional(),
    }),
    'must be an object',
  ),
);

const filter = () => withRule(mcpApprovalFilterRules.filters, anyObject()).pipe(McpFilter).optional();

/** Which tools of an MCP server require approval, and which do not. Source: `MCPTool.require_approval`. */
export const McpApprovalFilter = document(
  'mcp-approval-filter',
  withRule(mcpApprovalFilterRules.closed, z.looseObject({ always: filter(), never: filter() }), 'must be an object'),
);

export type McpFilter = z.infer<typeof McpFilter>;
export type McpApprovalFilter = z.infer<typeof McpApprovalFilter>;
