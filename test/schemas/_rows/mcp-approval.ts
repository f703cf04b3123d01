import { McpApprovalRequest, McpApprovalResponse } from '../../../src/schemas/index.js';
import { breaking, breakingAt, type Examples, evolved, otherThan } from '../_examples.js';
import { inOutput, itsType, jsonTexts, mayHave, needs, noObjectOrStatus, notJson } from './_item.js';

const request = {
  type: 'mcp_approval_request',
  id: 'mcpr_1',
  server_label: 'docs',
  name: 'search',
  arguments: '{"query":"vad"}',
};
const response = { type: 'mcp_approval_response', id: 'item_1', approval_request_id: 'mcpr_1', approve: true };

/** Source: `RealtimeMCPApprovalRequest`. */
export const mcpApprovalRequest: Examples = {
  object: 'MCP approval request',
  schema: McpApprovalRequest,
  places: inOutput,
  tables: [
    needs(request, [
      ['/id', 'item.mcp_approval_request', 'string'],
      ['/server_label', 'item.mcp_approval_request', 'string'],
      ['/name', 'item.mcp_approval_request', 'string'],
      ['/arguments', 'item.mcp_approval_request', 'string'],
    ]),
    noObjectOrStatus(request),
    itsType(request),
    { reason: 'in full', accepted: evolved(request) },
    { reason: 'any id, label and name', accepted: [{ ...request, id: '', server_label: '', name: '' }] },
    {
      reason: 'arguments that are JSON',
      accepted: jsonTexts.map((text) => ({ ...request, arguments: text })),
      refused: breakingAt(request, '/arguments', 'item.mcp_approval_request.arguments', notJson),
    },
    {
      reason: 'nothing but an object',
      refused: breaking('response.output[]', '', [...otherThan('object'), [request]]),
    },
  ],
};

/** Source: `RealtimeMCPApprovalResponse`. */
export const mcpApprovalResponse: Examples = {
  object: 'MCP approval response',
  schema: McpApprovalResponse,
  places: inOutput,
  tables: [
    needs(response, [
      ['/id', 'item.mcp_approval_response', 'string'],
      ['/approval_request_id', 'item.mcp_approval_response', 'string'],
      ['/approve', 'item.mcp_approval_response', 'boolean'],
    ]),
    mayHave(response, [['/reason', 'item.mcp_approval_response', 'string', 'null']]),
    noObjectOrStatus(response),
    itsType(response),
    { reason: 'in full', accepted: evolved({ ...response, reason: 'It only reads.' }) },
    {
      reason: 'approved or not, for a reason or none',
      accepted: [
        { ...response, approve: false },
        { ...response, approve: false, reason: 'Not now.' },
        { ...response, reason: null },
        { ...response, reason: '' },
        { ...response, id: '', approval_request_id: '' },
      ],
      refused: breakingAt(response, '/approve', 'item.mcp_approval_response', ['true', 'yes', 1]),
    },
    {
      reason: 'nothing but an object',
      refused: breaking('response.output[]', '', [...otherThan('object'), [response]]),
    },
  ],
};
