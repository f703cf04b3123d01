import * as z from 'zod';
import { document } from '../engine/schema/documented.js';
import { rules } from '../engine/schema/rules.js';
import { text, withRule } from '../engine/schema/with-rule.js';
import { conversationItemRules } from './conversation-item.rules.js';
import { itemType } from './item.js';

export const mcpApprovalResponseRules = rules('mcp-approval-response', {
  types: {
    at: '/*',
    text: 'must have the documented JSON type; id and approval_request_id are required strings, approve is a required boolean, reason is a string or null',
    source: 'RealtimeMCPApprovalResponse',
  },
});

/** An approval of a tool call, or its refusal. Source: `RealtimeMCPApprovalResponse`. */
export const McpApprovalResponse = document(
  'mcp-approval-response',
  withRule(
    conversationItemRules.types,
    z.looseObject({
      type: itemType('mcp_approval_response'),
      id: text(mcpApprovalResponseRules.types),
      approval_request_id: text(mcpApprovalResponseRules.types),
      approve: withRule(mcpApprovalResponseRules.types, z.boolean(), 'must be true or false'),
      reason: withRule(mcpApprovalResponseRules.types, z.string().nullable(), 'must be a string or null').optional(),
    }),
  ),
);

export type McpApprovalResponse = z.infer<typeof McpApprovalResponse>;
