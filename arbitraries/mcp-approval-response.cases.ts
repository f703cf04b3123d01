import { define } from '../src/engine/cases/definition.js';
import { wrongValues } from '../src/engine/cases/wrong.js';
import { McpApprovalResponse, mcpApprovalResponseRules } from '../src/objects/mcp-approval-response.js';
import { newIds } from './_evolution-cases.js';
import { wrongRequired, wrongStringsOrNull } from './_wrong-cases.js';
import { mcpApprovalResponse } from './mcp-approval-response.js';

/** Cases of approval responses. */
export const mcpApprovalResponseDefinition = define(
  'mcp-approval-response',
  McpApprovalResponse,
  mcpApprovalResponse,
  () => ({
    nearMisses: [
      ...wrongRequired(mcpApprovalResponseRules.types, 'string', 'id', 'approval_request_id'),
      ...wrongRequired(mcpApprovalResponseRules.types, 'boolean', 'approve'),
      ...wrongValues(mcpApprovalResponseRules.types, '/approve', {
        'boolean-as-text': 'true',
        'boolean-as-number': 1,
      }),
      ...wrongStringsOrNull(mcpApprovalResponseRules.types, 'reason'),
    ],
    evolutions: [...newIds('/id'), ...newIds('/approval_request_id')],
    exclusions: ['/id empty', '/approval_request_id empty'],
  }),
);
