import { McpApprovalRequest } from '../../src/objects/index.js';
import { breaking, breakingAt, type Examples, evolved, otherThan } from './_examples.js';
import { inOutput, itsType, jsonTexts, needs, noObjectOrStatus, notJson, partialJson } from './_item.js';

const request = {
  type: 'mcp_approval_request',
  id: 'mcpr_1',
  server_label: 'docs',
  name: 'search',
  arguments: '{"query":"vad"}',
};

/** Source: `RealtimeMCPApprovalRequest`. */
export const mcpApprovalRequest: Examples = {
  object: 'mcp-approval-request',
  schema: McpApprovalRequest,
  places: inOutput,
  tables: [
    needs(request, [
      ['/id', 'mcp-approval-request.types', 'string'],
      ['/server_label', 'mcp-approval-request.types', 'string'],
      ['/name', 'mcp-approval-request.types', 'string'],
      ['/arguments', 'mcp-approval-request.types', 'string'],
    ]),
    noObjectOrStatus(request),
    itsType(request),
    { reason: 'every documented property', accepted: evolved(request) },
    { reason: 'any id, label and name', accepted: [{ ...request, id: '', server_label: '', name: '' }] },
    {
      reason: 'arguments must be JSON text',
      accepted: jsonTexts.map((text) => ({ ...request, arguments: text })),
      refused: breakingAt(request, '/arguments', 'mcp-approval-request.arguments', notJson),
    },
    {
      reason: 'arguments that are empty or cut off: left open, refused',
      refused: breakingAt(request, '/arguments', 'mcp-approval-request.arguments', partialJson),
    },
    {
      reason: 'must be an object',
      refused: breaking('conversation-item.types', '', [...otherThan('object'), [request]]),
    },
  ],
};
