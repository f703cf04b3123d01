import * as z from 'zod';
import { document } from '../engine/schema/documented.js';
import { rules } from '../engine/schema/rules.js';
import { text, withRule } from '../engine/schema/with-rule.js';
import { conversationItemRules } from './conversation-item.rules.js';
import { itemType, jsonText } from './item.js';

export const mcpApprovalRequestRules = rules('mcp-approval-request', {
  types: {
    at: '/*',
    text: 'must have the documented JSON type; id, server_label, name and arguments are required strings',
    source: 'RealtimeMCPApprovalRequest',
  },
  arguments: {
    at: '/arguments',
    text: 'must be text that parses as JSON',
    source: 'RealtimeMCPApprovalRequest.arguments',
    beyondJsonSchema: true,
  },
});

/** A request for a person's approval of a tool call. Source: `RealtimeMCPApprovalRequest`. */
export const McpApprovalRequest = document(
  'mcp-approval-request',
  withRule(
    conversationItemRules.types,
    z.looseObject({
      type: itemType('mcp_approval_request'),
      id: text(mcpApprovalRequestRules.types),
      server_label: text(mcpApprovalRequestRules.types),
      name: text(mcpApprovalRequestRules.types),
      arguments: jsonText(mcpApprovalRequestRules.types, mcpApprovalRequestRules.arguments),
    }),
  ),
);

export type McpApprovalRequest = z.infer<typeof McpApprovalRequest>;
