import * as fc from 'fast-check';
import type { McpApprovalRequest, McpApprovalResponse } from '../src/schemas/mcp-approval.js';
import { type Constraints, type Making, tiered } from './_constraints.js';
import { fixed } from './_fixed.js';
import { freeId } from './_id.js';
import { anyJsonText } from './_json.js';
import { object, optional } from './_object.js';
import { orNull } from './_one-of.js';
import type { Scene } from './_scene.js';
import { SCENES } from './_scenes.js';
import { anyText, words } from './_text.js';
import { argumentsOf } from './function-call.js';
import { anyName } from './function-tool.js';

/** Requests to run a tool of the MCP servers of these scenes. */
export function mcpApprovalRequestIn(among: readonly Scene[], making: Making): fc.Arbitrary<McpApprovalRequest> {
  return fc.oneof(
    ...among.flatMap(({ mcp }) =>
      mcp.tools.map((tool) =>
        object(
          {
            type: fixed('mcp_approval_request'),
            id: freeId('mcpr_', making.tier),
            server_label: words(0, mcp.label),
            name: words(0, tool.name),
            arguments: argumentsOf(tool),
          },
          making,
        ),
      ),
    ),
  );
}

/** Requests for consent that `McpApprovalRequest` accepts. Source: `RealtimeMCPApprovalRequest`. */
export function mcpApprovalRequest(constraints: Constraints = {}): fc.Arbitrary<McpApprovalRequest> {
  return tiered(constraints, (making) => {
    if (making.tier === 'typical') return mcpApprovalRequestIn(SCENES, making);
    return object(
      {
        type: fixed('mcp_approval_request'),
        id: freeId('mcpr_', making.tier),
        server_label: anyText(),
        name: anyName(),
        arguments: anyJsonText(),
      },
      making,
    );
  });
}

const typicalReason = words(
  0,
  'The customer confirmed the change.',
  'Not needed for this request.',
  'Looks good to me.',
);

/** Consent, or its refusal, that `McpApprovalResponse` accepts. Source: `RealtimeMCPApprovalResponse`. */
export function mcpApprovalResponse(constraints: Constraints = {}): fc.Arbitrary<McpApprovalResponse> {
  return tiered(constraints, (making) =>
    object(
      {
        type: fixed('mcp_approval_response'),
        id: freeId('mcpa_', making.tier),
        approval_request_id: freeId('mcpr_', making.tier),
        approve: fc.boolean(),
        reason: optional(orNull(making.tier === 'typical' ? typicalReason : anyText())),
      },
      making,
    ),
  );
}
