import * as fc from 'fast-check';
import type { McpListTools, McpListToolsTool } from '../src/schemas/mcp-list-tools.js';
import { type Constraints, type Making, tiered } from './_constraints.js';
import { fixed } from './_fixed.js';
import { freeId } from './_id.js';
import { anyObject } from './_json.js';
import { list } from './_list.js';
import { object, optional } from './_object.js';
import { orNull, weighted } from './_one-of.js';
import type { Scene, Tool } from './_scene.js';
import { SCENES } from './_scenes.js';
import { someOf } from './_some-of.js';
import { anyText, madeObject, words } from './_text.js';
import { anyName } from './function-tool.js';

function listed(tool: Tool, making: Making): fc.Arbitrary<McpListToolsTool> {
  return object(
    {
      name: words(0, tool.name),
      description: optional(words(0, tool.description)),
      input_schema: madeObject(() => tool.parameters),
      annotations: optional(weighted([2, fixed(null)], [1, madeObject(() => ({ readOnlyHint: true }))]), 0.8),
    },
    making,
  );
}

/** The tools that the MCP servers of these scenes offer. */
export function mcpListToolsIn(among: readonly Scene[], making: Making): fc.Arbitrary<McpListTools> {
  return fc.oneof(
    ...among.map(({ mcp }) =>
      object(
        {
          type: fixed('mcp_list_tools'),
          id: optional(freeId('mcpl_', making.tier)),
          server_label: words(0, mcp.label),
          tools: someOf(
            mcp.tools.map((tool) => listed(tool, making)),
            1,
          ),
        },
        making,
      ),
    ),
  );
}

/** A tool of an MCP server. Source: `MCPListToolsTool`. */
export function mcpListToolsTool(constraints: Constraints = {}): fc.Arbitrary<McpListToolsTool> {
  return tiered(constraints, (making) => {
    if (making.tier === 'typical') {
      return fc.oneof(...SCENES.flatMap(({ mcp }) => mcp.tools).map((tool) => listed(tool, making)));
    }
    return object(
      {
        name: anyName(),
        description: optional(orNull(anyText())),
        input_schema: anyObject(),
        annotations: optional(orNull(anyObject())),
      },
      making,
    );
  });
}

/** Lists of tools that `McpListTools` accepts; at the edge, empty and long ones. Source: `RealtimeMCPListTools`. */
export function mcpListTools(constraints: Constraints = {}): fc.Arbitrary<McpListTools> {
  return tiered(constraints, (making) => {
    if (making.tier === 'typical') return mcpListToolsIn(SCENES, making);
    return object(
      {
        type: fixed('mcp_list_tools'),
        id: optional(freeId('mcpl_', making.tier)),
        server_label: anyText(),
        tools: list(mcpListToolsTool(making), 0, 0, 0, 1, 1, 1, 2, 2, 20),
      },
      making,
    );
  });
}
