import { define } from '../src/engine/cases/definition.js';
import { McpCall, mcpCallRules } from '../src/objects/mcp-call.js';
import { loneSurrogate } from './_ambiguous-cases.js';
import { argumentsAmbiguous, argumentsBoundaries, argumentsNearMisses, partialAmbiguous } from './_arguments-cases.js';
import { boundariesAt } from './_boundary-cases.js';
import { newIds } from './_evolution-cases.js';
import { wrongRequired, wrongStringsOrNull } from './_wrong-cases.js';
import { mcpCall } from './mcp-call.js';

/** Cases of MCP calls. */
export const mcpCallDefinition = define('mcp-call', McpCall, mcpCall, () => ({
  nearMisses: [
    ...wrongRequired(mcpCallRules.types, 'string', 'id', 'server_label', 'name', 'arguments'),
    ...wrongStringsOrNull(mcpCallRules.types, 'approval_request_id', 'output'),
    ...argumentsNearMisses(mcpCallRules.arguments),
  ],
  ambiguous: [
    argumentsAmbiguous(mcpCallRules.arguments),
    ...partialAmbiguous(mcpCallRules.arguments),
    loneSurrogate(mcpCallRules.types, '/output'),
  ],
  boundaries: [
    ...argumentsBoundaries(mcpCallRules.arguments),
    ...boundariesAt<string>(mcpCallRules.types, '/output', {
      'longer than 20,000 characters': (text) => text.length >= 20_000,
    }),
  ],
  evolutions: [...newIds('/id'), ...newIds('/approval_request_id')],
  exclusions: ['/id empty', '/approval_request_id empty', '/arguments empty'],
}));
