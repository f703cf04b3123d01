import { McpApprovalResponse } from '../../src/objects/index.js';
import { breaking, breakingAt, type Examples, evolved, otherThan } from './_examples.js';
import { inOutput, itsType, mayHave, needs, noObjectOrStatus } from './_item.js';

const response = { type: 'mcp_approval_response', id: 'item_1', approval_request_id: 'mcpr_1', approve: true };

/** Source: `RealtimeMCPApprovalResponse`. */
export const mcpApprovalResponse: Examples = {
  object: 'mcp-approval-response',
  schema: McpApprovalResponse,
  places: inOutput,
  tables: [
    needs(response, [
      ['/id', 'mcp-approval-response.types', 'string'],
      ['/approval_request_id', 'mcp-approval-response.types', 'string'],
      ['/approve', 'mcp-approval-response.types', 'boolean'],
    ]),
    mayHave(response, [['/reason', 'mcp-approval-response.types', 'string', 'null']]),
    noObjectOrStatus(response),
    itsType(response),
    { reason: 'every documented property', accepted: evolved({ ...response, reason: 'It only reads.' }) },
    {
      reason: 'approval and refusal, with and without a reason',
      accepted: [
        { ...response, approve: false },
        { ...response, approve: false, reason: 'Not now.' },
        { ...response, reason: null },
        { ...response, reason: '' },
        { ...response, id: '', approval_request_id: '' },
      ],
      refused: breakingAt(response, '/approve', 'mcp-approval-response.types', ['true', 'yes', 1]),
    },
    {
      reason: 'must be an object',
      refused: breaking('conversation-item.types', '', [...otherThan('object'), [response]]),
    },
  ],
};
