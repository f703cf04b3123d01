import { define } from '../src/engine/cases/definition.js';
import { McpApprovalRequest, mcpApprovalRequestRules } from '../src/objects/mcp-approval-request.js';
import { argumentsAmbiguous, argumentsBoundaries, argumentsNearMisses, partialAmbiguous } from './_arguments-cases.js';
import { newIds } from './_evolution-cases.js';
import { wrongRequired } from './_wrong-cases.js';
import { mcpApprovalRequest } from './mcp-approval-request.js';

/** Cases of approval requests. */
export const mcpApprovalRequestDefinition = define(
  'mcp-approval-request',
  McpApprovalRequest,
  mcpApprovalRequest,
  () => ({
    nearMisses: [
      ...wrongRequired(mcpApprovalRequestRules.types, 'string', 'id', 'server_label', 'name', 'arguments'),
      ...argumentsNearMisses(mcpApprovalRequestRules.arguments),
    ],
    ambiguous: [
      argumentsAmbiguous(mcpApprovalRequestRules.arguments),
      ...partialAmbiguous(mcpApprovalRequestRules.arguments),
    ],
    boundaries: argumentsBoundaries(mcpApprovalRequestRules.arguments),
    evolutions: newIds('/id'),
    exclusions: ['/id empty', '/arguments empty'],
  }),
);
