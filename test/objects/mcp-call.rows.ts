import { McpCall } from '../../src/objects/index.js';
import { breaking, breakingAt, type Examples, evolved, mistyped, otherThan } from './_examples.js';
import { inOutput, itsType, jsonTexts, needs, noObjectOrStatus, notJson, partialJson } from './_item.js';

export const mcpCallBase = {
  type: 'mcp_call',
  id: 'mcp_1',
  server_label: 'docs',
  name: 'search',
  arguments: '{"query":"vad"}',
};

/** Source: `RealtimeMCPToolCall`. */
export const mcpCall: Examples = {
  object: 'mcp-call',
  schema: McpCall,
  places: inOutput,
  tables: [
    needs(mcpCallBase, [
      ['/id', 'mcp-call.types', 'string'],
      ['/server_label', 'mcp-call.types', 'string'],
      ['/name', 'mcp-call.types', 'string'],
      ['/arguments', 'mcp-call.types', 'string'],
    ]),
    noObjectOrStatus(mcpCallBase),
    itsType(mcpCallBase),
    {
      reason: 'every documented property',
      accepted: [
        ...evolved({ ...mcpCallBase, approval_request_id: 'mcpr_1', output: 'Found.', error: null }),
        ...evolved({ ...mcpCallBase, error: { type: 'http_error', code: 502, message: 'Bad gateway' } }),
      ],
    },
    {
      reason: 'null and empty values',
      accepted: [
        { ...mcpCallBase, approval_request_id: null },
        { ...mcpCallBase, output: null },
        { ...mcpCallBase, error: null },
        { ...mcpCallBase, approval_request_id: null, output: null, error: null },
        { ...mcpCallBase, id: '', server_label: '', name: '', approval_request_id: '', output: '' },
      ],
    },
    {
      reason: 'documented JSON types',
      refused: mistyped(mcpCallBase, [
        ['/approval_request_id', 'mcp-call.types', 'string', 'null'],
        ['/output', 'mcp-call.types', 'string', 'null'],
        ['/error', 'mcp-error.types', 'object', 'null'],
      ]),
    },
    {
      reason: 'arguments must be JSON text',
      accepted: jsonTexts.map((text) => ({ ...mcpCallBase, arguments: text })),
      refused: breakingAt(mcpCallBase, '/arguments', 'mcp-call.arguments', notJson),
    },
    {
      reason: 'arguments that are empty or cut off: left open, refused',
      refused: breakingAt(mcpCallBase, '/arguments', 'mcp-call.arguments', partialJson),
    },
    { reason: 'output is any text', accepted: ['{', '', '😀'].map((output) => ({ ...mcpCallBase, output })) },
    {
      reason: 'must be an object',
      refused: breaking('conversation-item.types', '', [...otherThan('object'), [mcpCallBase]]),
    },
  ],
};
