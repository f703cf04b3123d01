import * as fc from 'fast-check';
import { either } from '../src/engine/generate/choosing.js';
import { type Constraints, type Making, tiered } from '../src/engine/generate/constraints.js';
import { list } from '../src/engine/generate/list.js';
import { object, optional } from '../src/engine/generate/object.js';
import { someOf } from '../src/engine/generate/some-of.js';
import type { McpApprovalFilter, McpFilter } from '../src/objects/mcp-filter.js';
import type { Tool } from './_scene.js';
import { SCENES } from './_scenes.js';
import { textFrom } from './_text.js';
import { anyFunctionName } from './function-tool.js';

/** The names of some of these tools, at least one. */
export const namesOf = (tools: readonly Tool[]): fc.Arbitrary<string[]> =>
  someOf(
    tools.map(({ name }) => textFrom(0, name)),
    1,
    0.6,
  );

/** A filter of these tools of an MCP server. */
export const mcpFilterOf = (tools: readonly Tool[], making: Making): fc.Arbitrary<McpFilter> =>
  object({ tool_names: optional(namesOf(tools), 0.8), read_only: optional(fc.constant(true), 0.3) }, making);

/** A filter of the approvals of these tools of an MCP server. */
export const mcpApprovalFilterOf = (tools: readonly Tool[], making: Making): fc.Arbitrary<McpApprovalFilter> =>
  object(
    { always: optional(mcpFilterOf(tools, making), 0.3), never: optional(mcpFilterOf(tools, making), 0.9) },
    making,
  );

/**
 * Filters of the tools of an MCP server: `{ tool_names?, read_only? }`. Typical filters name at least one tool; edge
 * filters name 0 to 20. Throws a `RangeError` if an option is unknown. Source: `MCPToolFilter`.
 *
 * @example
 * const filters = mcpFilter({ tier: 'typical', presence: 'all' });
 * fc.assert(fc.property(filters, ({ tool_names }) => tool_names.length > 0));
 */
export function mcpFilter(constraints: Constraints = {}): fc.Arbitrary<McpFilter> {
  return tiered(constraints, (making) => {
    if (making.tier === 'typical') return either(...SCENES.map(({ mcp }) => mcpFilterOf(mcp.tools, making)));
    return object(
      { tool_names: optional(list(anyFunctionName(), 0, 0, 1, 1, 2, 20)), read_only: optional(fc.boolean()) },
      making,
    );
  });
}

/**
 * Filters of the approvals of an MCP server: `{ always?, never? }`, each a filter of tools. Throws a `RangeError` if an
 * option is unknown. Source: `MCPTool.require_approval`.
 *
 * @example
 * const filters = mcpApprovalFilter({ presence: 'all' });
 * fc.assert(fc.property(filters, ({ always, never }) => 'read_only' in always && 'read_only' in never));
 */
export function mcpApprovalFilter(constraints: Constraints = {}): fc.Arbitrary<McpApprovalFilter> {
  return tiered(constraints, (making) => {
    if (making.tier === 'typical') return either(...SCENES.map(({ mcp }) => mcpApprovalFilterOf(mcp.tools, making)));
    return object({ always: optional(mcpFilter(making)), never: optional(mcpFilter(making)) }, making);
  });
}
