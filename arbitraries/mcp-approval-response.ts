import * as fc from 'fast-check';
import { type Constraints, tiered } from '../src/engine/generate/constraints.js';
import { fixed } from '../src/engine/generate/fixed.js';
import { object, optional } from '../src/engine/generate/object.js';
import { orNull } from '../src/engine/generate/one-of.js';
import type { McpApprovalResponse } from '../src/objects/mcp-approval-response.js';
import { opaqueId } from './_id.js';
import { anyText, textFrom } from './_text.js';

const typicalReason = textFrom(
  0,
  'The customer confirmed the change.',
  'Not needed for this request.',
  'Looks good to me.',
);

/**
 * Approvals and refusals of an MCP tool call: `{ type, id, approval_request_id, approve, reason? }`. `reason` may be
 * `null`. Throws a `RangeError` if an option is unknown. Source: `RealtimeMCPApprovalResponse`.
 *
 * @example
 * const refusals = mcpApprovalResponse({ tier: 'typical' }).filter(({ approve }) => !approve);
 * fc.assert(fc.property(refusals, (item) => check('response', { output: [item] }).length === 0));
 */
export function mcpApprovalResponse(constraints: Constraints = {}): fc.Arbitrary<McpApprovalResponse> {
  return tiered(constraints, (making) =>
    object(
      {
        type: fixed('mcp_approval_response'),
        id: opaqueId('mcpa_', making.tier),
        approval_request_id: opaqueId('mcpr_', making.tier),
        approve: fc.boolean(),
        reason: optional(orNull(making.tier === 'typical' ? typicalReason : anyText())),
      },
      making,
    ),
  );
}
