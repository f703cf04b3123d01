import type * as fc from 'fast-check';
import { either } from '../src/engine/generate/choosing.js';
import { type Constraints, type Making, tiered } from '../src/engine/generate/constraints.js';
import { fixed } from '../src/engine/generate/fixed.js';
import { object } from '../src/engine/generate/object.js';
import type { McpApprovalRequest } from '../src/objects/mcp-approval-request.js';
import { edgeArguments } from './_edge-arguments.js';
import { opaqueId } from './_id.js';
import type { Scene } from './_scene.js';
import { SCENES } from './_scenes.js';
import { anyText, textFrom } from './_text.js';
import { argumentsFor } from './function-call.js';
import { anyFunctionName } from './function-tool.js';

/** Requests to run a tool of the MCP servers of these scenes. */
export function mcpApprovalRequestIn(scenes: readonly Scene[], making: Making): fc.Arbitrary<McpApprovalRequest> {
  return either(
    ...scenes.flatMap(({ mcp }) =>
      mcp.tools.map((tool) =>
        object(
          {
            type: fixed('mcp_approval_request'),
            id: opaqueId('mcpr_', making.tier),
            server_label: textFrom(0, mcp.label),
            name: textFrom(0, tool.name),
            arguments: argumentsFor(tool),
          },
          making,
        ),
      ),
    ),
  );
}

/**
 * Requests for approval of an MCP tool call: `{ type, id, server_label, name, arguments }`. `arguments` is the JSON
 * text of an object. Throws a `RangeError` if an option is unknown. Source: `RealtimeMCPApprovalRequest`.
 *
 * @example
 * const answered = fc
 *   .tuple(mcpApprovalRequest(), mcpApprovalResponse())
 *   .map(([request, response]) => [request, { ...response, approval_request_id: request.id }]);
 * fc.assert(fc.property(answered, (output) => check('response', { output }).length === 0));
 */
export function mcpApprovalRequest(constraints: Constraints = {}): fc.Arbitrary<McpApprovalRequest> {
  return tiered(constraints, (making) => {
    if (making.tier === 'typical') return mcpApprovalRequestIn(SCENES, making);
    return object(
      {
        type: fixed('mcp_approval_request'),
        id: opaqueId('mcpr_', making.tier),
        server_label: anyText(),
        name: anyFunctionName(),
        arguments: edgeArguments(),
      },
      making,
    );
  });
}
