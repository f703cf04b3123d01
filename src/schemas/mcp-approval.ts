import * as z from 'zod';
import { itemType, required, requiredJson } from './_item.js';
import { rule } from './_rule.js';

/** An MCP server's tool wants a person's consent to run. Source: `RealtimeMCPApprovalRequest`. */
export const McpApprovalRequest = rule(
  'response.output[]',
  z.looseObject({
    type: itemType('mcp_approval_request'),
    id: required('item.mcp_approval_request'),
    server_label: required('item.mcp_approval_request'),
    name: required('item.mcp_approval_request'),
    arguments: requiredJson('item.mcp_approval_request.arguments', 'item.mcp_approval_request'),
  }),
  'must be an object',
);

const RESPONSE = 'item.mcp_approval_response';

/** The consent, or its refusal. Source: `RealtimeMCPApprovalResponse`. */
export const McpApprovalResponse = rule(
  'response.output[]',
  z.looseObject({
    type: itemType('mcp_approval_response'),
    id: required(RESPONSE),
    approval_request_id: required(RESPONSE),
    approve: rule(RESPONSE, z.boolean(), 'must be true or false'),
    reason: rule(RESPONSE, z.string().nullable(), 'must be a string or null').optional(),
  }),
  'must be an object',
);

export type McpApprovalRequest = z.infer<typeof McpApprovalRequest>;
export type McpApprovalResponse = z.infer<typeof McpApprovalResponse>;
