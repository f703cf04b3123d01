import type * as fc from 'fast-check';
import { either } from '../src/engine/generate/choosing.js';
import { type Constraints, type Making, tiered } from '../src/engine/generate/constraints.js';
import { fixed } from '../src/engine/generate/fixed.js';
import { list } from '../src/engine/generate/list.js';
import { object, optional } from '../src/engine/generate/object.js';
import { someOf } from '../src/engine/generate/some-of.js';
import type { McpListTools } from '../src/objects/mcp-list-tools.js';
import { opaqueId } from './_id.js';
import type { Scene } from './_scene.js';
import { SCENES } from './_scenes.js';
import { anyText, textFrom } from './_text.js';
import { mcpListToolsTool, mcpToolOf } from './mcp-tool.js';

/** Lists of the tools of the MCP servers of these scenes. */
export function mcpListToolsIn(scenes: readonly Scene[], making: Making): fc.Arbitrary<McpListTools> {
  return either(
    ...scenes.map(({ mcp }) => {
      const tools = mcp.tools.map((tool) => mcpToolOf(tool, making));
      return object(
        {
          type: fixed('mcp_list_tools'),
          id: optional(opaqueId('mcpl_', making.tier)),
          server_label: textFrom(0, mcp.label),
          tools: someOf(tools, 1),
        },
        making,
      );
    }),
  );
}

/**
 * Lists of an MCP server's tools: `{ type, id?, server_label, tools }`. Typical lists have at least one tool; edge
 * lists have 0 to 20. Throws a `RangeError` if an option is unknown. Source: `RealtimeMCPListTools`.
 *
 * @example
 * fc.assert(fc.property(mcpListTools({ tier: 'typical' }), ({ tools }) => tools.length > 0));
 */
export function mcpListTools(constraints: Constraints = {}): fc.Arbitrary<McpListTools> {
  return tiered(constraints, (making) => {
    if (making.tier === 'typical') return mcpListToolsIn(SCENES, making);
    return object(
      {
        type: fixed('mcp_list_tools'),
        id: optional(opaqueId('mcpl_', making.tier)),
        server_label: anyText(),
        tools: list(mcpListToolsTool(making), 0, 0, 0, 1, 1, 1, 2, 2, 20),
      },
      making,
    );
  });
}
