import type * as z from 'zod';
import {
  McpCall,
  McpError,
  McpHttpError,
  McpProtocolError,
  McpToolExecutionError,
} from '../../../src/schemas/index.js';
import {
  breaking,
  breakingAt,
  type Examples,
  evolved,
  missing,
  mistyped,
  otherThan,
  type Typed,
} from '../_examples.js';
import { inOutput, itsType, jsonTexts, needs, noObjectOrStatus, notJson } from './_item.js';

const base = { type: 'mcp_call', id: 'mcp_1', server_label: 'docs', name: 'search', arguments: '{"query":"vad"}' };

/** Source: `RealtimeMCPToolCall`. */
export const mcpCall: Examples = {
  object: 'MCP call',
  schema: McpCall,
  places: inOutput,
  tables: [
    needs(base, [
      ['/id', 'item.mcp_call', 'string'],
      ['/server_label', 'item.mcp_call', 'string'],
      ['/name', 'item.mcp_call', 'string'],
      ['/arguments', 'item.mcp_call', 'string'],
    ]),
    noObjectOrStatus(base),
    itsType(base),
    {
      reason: 'in full',
      accepted: [
        ...evolved({ ...base, approval_request_id: 'mcpr_1', output: 'Found.', error: null }),
        ...evolved({ ...base, error: { type: 'http_error', code: 502, message: 'Bad gateway' } }),
      ],
    },
    {
      reason: 'null or empty',
      accepted: [
        { ...base, approval_request_id: null },
        { ...base, output: null },
        { ...base, error: null },
        { ...base, approval_request_id: null, output: null, error: null },
        { ...base, id: '', server_label: '', name: '', approval_request_id: '', output: '' },
      ],
    },
    {
      reason: 'documented types',
      refused: mistyped(base, [
        ['/approval_request_id', 'item.mcp_call', 'string', 'null'],
        ['/output', 'item.mcp_call', 'string', 'null'],
        ['/error', 'item.mcp_call.error', 'object', 'null'],
      ]),
    },
    {
      reason: 'arguments that are JSON',
      accepted: jsonTexts.map((text) => ({ ...base, arguments: text })),
      refused: breakingAt(base, '/arguments', 'item.mcp_call.arguments', notJson),
    },
    { reason: 'output that is free text', accepted: ['{', '', '😀'].map((output) => ({ ...base, output })) },
    {
      reason: 'nothing but an object',
      refused: breaking('response.output[]', '', [...otherThan('object'), [base]]),
    },
  ],
};

const protocolError = { type: 'protocol_error', code: -32601, message: 'Method not found' };
const executionError = { type: 'tool_execution_error', message: 'The index is offline.' };
const httpError = { type: 'http_error', code: 503, message: 'Service unavailable' };

const inCall = [{ model: 'response', at: '/output/0/error', inside: { output: [base] } }] as const;

/** An error of one type, with the properties that it cannot do without. */
function errorOf(schema: z.ZodType, full: { type: string; code?: number }, properties: Typed[]): Examples {
  return {
    object: full.type,
    schema,
    places: inCall,
    tables: [
      { reason: 'in full', accepted: evolved(full) },
      { reason: 'an empty message', accepted: [{ ...full, message: '' }] },
      { reason: 'documented types', refused: [...missing(full, properties), ...mistyped(full, properties)] },
      {
        reason: 'no undocumented type',
        refused: [
          ...missing(full, [['/type', 'item.mcp_call.error', 'string']]),
          ...mistyped(full, [['/type', 'item.mcp_call.error', 'string']]),
          ...breakingAt(full, '/type', 'item.mcp_call.error', ['error', full.type.toUpperCase(), 'constructor', '']),
        ],
      },
      {
        reason: 'nothing but an object',
        refused: breaking('item.mcp_call.error', '', [...otherThan('object', 'null'), 'offline', [full]]),
      },
    ],
  };
}

const message: Typed = ['/message', 'item.mcp_call.error', 'string'];
const code: Typed = ['/code', 'item.mcp_call.error', 'number'];

/** A code is a whole number, of either sign. */
const codes = (error: object) => ({
  reason: 'a code that is a whole number',
  accepted: [0, 1, -1, 404, -32700, 2147483647, -2147483648].map((code) => ({ ...error, code })),
  refused: breakingAt(error, '/code', 'item.mcp_call.error', [1.5, -0.5, '404', 'ENOENT', true]),
});

/** Source: `RealtimeMCPProtocolError`. */
export const mcpProtocolError = errorOf(McpProtocolError, protocolError, [code, message]);
/** Source: `RealtimeMCPToolExecutionError`. */
export const mcpToolExecutionError = errorOf(McpToolExecutionError, executionError, [message]);
/** Source: `RealtimeMCPHTTPError`. */
export const mcpHttpError = errorOf(McpHttpError, httpError, [code, message]);

/** Source: `RealtimeMCPToolCall.error`. */
export const mcpError: Examples = {
  object: 'error of an MCP call',
  schema: McpError,
  places: inCall,
  tables: [
    { reason: 'one of three', accepted: [protocolError, executionError, httpError] },
    codes(protocolError),
    codes(httpError),
    {
      reason: 'a tool execution error documents no code, so one in it may be anything',
      accepted: [1, 1.5, 'E1', null].map((code) => ({ ...executionError, code })),
    },
    {
      reason: 'no fourth',
      refused: [
        ...breaking('item.mcp_call.error', '/type', [{ code: 1, message: 'x' }, { message: 'x' }, {}]),
        ...breakingAt(httpError, '/type', 'item.mcp_call.error', ['timeout', 'HTTP_ERROR', 'http', '__proto__', '']),
      ],
    },
  ],
};
