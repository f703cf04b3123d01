import * as fc from 'fast-check';
import type { McpCall } from '../src/schemas/mcp-call.js';
import { type Constraints, type Making, tiered } from './_constraints.js';
import { fixed } from './_fixed.js';
import { freeId } from './_id.js';
import { anyJsonText } from './_json.js';
import { after, object, optional } from './_object.js';
import { orNull, weighted } from './_one-of.js';
import type { Scene } from './_scene.js';
import { SCENES } from './_scenes.js';
import { anyText, filled, said, words } from './_text.js';
import { argumentsOf } from './function-call.js';
import { anyName } from './function-tool.js';
import { mcpError } from './mcp-error.js';

const none = fixed(null);

/** Calls of the MCP servers of these scenes: most have an output, some an error. */
export function mcpCallIn(among: readonly Scene[], making: Making): fc.Arbitrary<McpCall> {
  const calls = among.flatMap(({ mcp }) => mcp.tools.map((tool) => ({ label: mcp.label, tool })));
  const shape = ({ label, tool }: (typeof calls)[number]) => ({
    type: fixed('mcp_call'),
    id: freeId('mcp_', making.tier),
    server_label: words(0, label),
    name: words(0, tool.name),
    arguments: argumentsOf(tool),
    approval_request_id: optional(weighted([4, none], [1, freeId('mcpr_', making.tier)]), 0.9),
  });
  return fc.oneof(
    ...calls.map((call) => {
      const output = after((so: { arguments: string }) =>
        said((faker) => call.tool.result(faker, JSON.parse(so.arguments))),
      );
      return weighted<McpCall>(
        [6, object({ ...shape(call), output: optional(output), error: optional(none, 0.9) }, making)],
        [1, object({ ...shape(call), output: optional(none, 0.9), error: optional(mcpError(making)) }, making)],
      );
    }),
  );
}

/**
 * MCP calls that `McpCall` accepts; at the edge, output and error may both be there, or neither.
 * Source: `RealtimeMCPToolCall`.
 */
export function mcpCall(constraints: Constraints = {}): fc.Arbitrary<McpCall> {
  return tiered(constraints, (making) => {
    if (making.tier === 'typical') return mcpCallIn(SCENES, making);
    return object(
      {
        type: fixed('mcp_call'),
        id: freeId('mcp_', making.tier),
        server_label: anyText(),
        name: anyName(),
        arguments: anyJsonText(),
        approval_request_id: optional(orNull(freeId('mcpr_', making.tier))),
        output: optional(orNull(weighted([8, anyText()], [1, filled(20_000)]))),
        error: optional(orNull(mcpError(making))),
      },
      making,
    );
  });
}
