import type * as fc from 'fast-check';
import { either, weighted } from '../src/engine/generate/choosing.js';
import { type Constraints, type Making, tiered } from '../src/engine/generate/constraints.js';
import { fixed } from '../src/engine/generate/fixed.js';
import { after, object, optional } from '../src/engine/generate/object.js';
import { orNull } from '../src/engine/generate/one-of.js';
import type { McpCall } from '../src/objects/mcp-call.js';
import { edgeArguments } from './_edge-arguments.js';
import { opaqueId } from './_id.js';
import type { Scene } from './_scene.js';
import { SCENES } from './_scenes.js';
import { anyText, asciiText, drawnText, textFrom } from './_text.js';
import { argumentsFor } from './function-call.js';
import { anyFunctionName } from './function-tool.js';
import { mcpError } from './mcp-error.js';

const nullValue = fixed(null);

/** Calls of the MCP servers of these scenes: six of seven have an output, the others an error. */
export function mcpCallIn(scenes: readonly Scene[], making: Making): fc.Arbitrary<McpCall> {
  const calls = scenes.flatMap(({ mcp }) => mcp.tools.map((tool) => ({ label: mcp.label, tool })));
  const shape = ({ label, tool }: (typeof calls)[number]) => ({
    type: fixed('mcp_call'),
    id: opaqueId('mcp_', making.tier),
    server_label: textFrom(0, label),
    name: textFrom(0, tool.name),
    arguments: argumentsFor(tool),
    approval_request_id: optional(weighted([4, nullValue], [1, opaqueId('mcpr_', making.tier)]), 0.9),
  });
  return either(
    ...calls.map((call) => {
      const output = after((previous: { arguments: string }) =>
        drawnText((random) => call.tool.result(random, JSON.parse(previous.arguments))),
      );
      return weighted<McpCall>(
        [6, object({ ...shape(call), output: optional(output), error: optional(nullValue, 0.9) }, making)],
        [1, object({ ...shape(call), output: optional(nullValue, 0.9), error: optional(mcpError(making)) }, making)],
      );
    }),
  );
}

/**
 * Calls of MCP tools: `{ type, id, server_label, name, arguments, approval_request_id?, output?, error? }`. A typical
 * call has either an output or an error; at the edge it may have both or neither. Throws a `RangeError` if an option is
 * unknown. Source: `RealtimeMCPToolCall`.
 *
 * @example
 * const calls = mcpCall({ tier: 'typical', presence: 'all' });
 * fc.assert(fc.property(calls, ({ output, error }) => (output === null) !== (error === null)));
 */
export function mcpCall(constraints: Constraints = {}): fc.Arbitrary<McpCall> {
  return tiered(constraints, (making) => {
    if (making.tier === 'typical') return mcpCallIn(SCENES, making);
    return object(
      {
        type: fixed('mcp_call'),
        id: opaqueId('mcp_', making.tier),
        server_label: anyText(),
        name: anyFunctionName(),
        arguments: edgeArguments(),
        approval_request_id: optional(orNull(opaqueId('mcpr_', making.tier))),
        output: optional(orNull(weighted([8, anyText()], [1, asciiText(20_000)]))),
        error: optional(orNull(mcpError(making))),
      },
      making,
    );
  });
}
