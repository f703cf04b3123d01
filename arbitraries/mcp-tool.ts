import type * as fc from 'fast-check';
import { either, weighted } from '../src/engine/generate/choosing.js';
import { type Constraints, type Making, tiered } from '../src/engine/generate/constraints.js';
import { fixed } from '../src/engine/generate/fixed.js';
import { object, optional } from '../src/engine/generate/object.js';
import { orNull } from '../src/engine/generate/one-of.js';
import type { McpListToolsTool } from '../src/objects/mcp-tool.js';
import { anyObject } from './_json.js';
import { edgeParameters } from './_json-schema.js';
import type { Tool } from './_scene.js';
import { SCENES } from './_scenes.js';
import { anyText, drawnObject, textFrom } from './_text.js';
import { anyFunctionName } from './function-tool.js';

/** A tool as an MCP server lists it. */
export function mcpToolOf(tool: Tool, making: Making): fc.Arbitrary<McpListToolsTool> {
  return object(
    {
      name: textFrom(0, tool.name),
      description: optional(textFrom(0, tool.description)),
      input_schema: drawnObject(() => tool.parameters),
      annotations: optional(weighted([2, fixed(null)], [1, drawnObject(() => ({ readOnlyHint: true }))]), 0.8),
    },
    making,
  );
}

/**
 * Tools of an MCP server: `{ name, description?, input_schema, annotations? }`. `input_schema` is a JSON Schema that
 * is valid under the meta-schemas of 2020-12 and of draft-07; `description` and `annotations` may be `null`. Throws a
 * `RangeError` if an option is unknown. Source: `MCPListToolsTool`.
 *
 * @example
 * fc.assert(fc.property(mcpListToolsTool({ tier: 'typical' }), (tool) => 'properties' in tool.input_schema));
 */
export function mcpListToolsTool(constraints: Constraints = {}): fc.Arbitrary<McpListToolsTool> {
  return tiered(constraints, (making) => {
    if (making.tier === 'typical') {
      return either(...SCENES.flatMap(({ mcp }) => mcp.tools).map((tool) => mcpToolOf(tool, making)));
    }
    return object(
      {
        name: anyFunctionName(),
        description: optional(orNull(anyText())),
        input_schema: edgeParameters(),
        annotations: optional(orNull(anyObject())),
      },
      making,
    );
  });
}
