import type * as z from 'zod';
import { McpError, McpHttpError, McpProtocolError, McpToolExecutionError } from '../../src/objects/index.js';
import { breaking, breakingAt, type Examples, evolved, missing, mistyped, otherThan, type Typed } from './_examples.js';
import { mcpCallBase } from './mcp-call.rows.js';

const protocolError = { type: 'protocol_error', code: -32601, message: 'Method not found' };
const executionError = { type: 'tool_execution_error', message: 'The index is offline.' };
const httpError = { type: 'http_error', code: 503, message: 'Service unavailable' };

const inCall = [{ model: 'response', at: '/output/0/error', inside: { output: [mcpCallBase] } }] as const;

/** The examples of one type of error and its required properties. */
function errorOf(schema: z.ZodType, full: { type: string; code?: number }, properties: Typed[]): Examples {
  return {
    object: full.type,
    schema,
    places: inCall,
    tables: [
      { reason: 'every documented property', accepted: evolved(full) },
      { reason: 'an empty message', accepted: [{ ...full, message: '' }] },
      { reason: 'documented JSON types', refused: [...missing(full, properties), ...mistyped(full, properties)] },
      {
        reason: 'other types',
        refused: [
          ...missing(full, [['/type', 'mcp-error.types', 'string']]),
          ...mistyped(full, [['/type', 'mcp-error.types', 'string']]),
          ...breakingAt(full, '/type', 'mcp-error.types', ['error', full.type.toUpperCase(), 'constructor', '']),
        ],
      },
      {
        reason: 'must be an object',
        refused: breaking('mcp-error.types', '', [...otherThan('object', 'null'), 'offline', [full]]),
      },
    ],
  };
}

const message: Typed = ['/message', 'mcp-error.types', 'string'];
const code: Typed = ['/code', 'mcp-error.types', 'number'];

/** The table of the codes of an error. */
const codes = (error: object) => ({
  reason: 'the code must be an integer',
  accepted: [0, 1, -1, 404, -32700, 2147483647, -2147483648].map((code) => ({ ...error, code })),
  refused: breakingAt(error, '/code', 'mcp-error.types', [1.5, -0.5, '404', 'ENOENT', true]),
});

/** Source: `RealtimeMCPProtocolError`. */
export const mcpProtocolError = errorOf(McpProtocolError, protocolError, [code, message]);
/** Source: `RealtimeMCPToolExecutionError`. */
export const mcpToolExecutionError = errorOf(McpToolExecutionError, executionError, [message]);
/** Source: `RealtimeMCPHTTPError`. */
export const mcpHttpError = errorOf(McpHttpError, httpError, [code, message]);

/** Source: `RealtimeMCPToolCall.error`. */
export const mcpError: Examples = {
  object: 'mcp-error',
  schema: McpError,
  places: inCall,
  tables: [
    { reason: 'the three documented errors', accepted: [protocolError, executionError, httpError] },
    codes(protocolError),
    codes(httpError),
    {
      reason: 'the message is required',
      refused: [protocolError, executionError, httpError].flatMap((error) => [
        ...missing(error, [message]),
        ...mistyped(error, [message]),
      ]),
    },
    {
      reason: 'must be an object or null',
      accepted: [null],
      refused: breaking('mcp-error.types', '', [...otherThan('object', 'null'), 'offline', [httpError]]),
    },
    {
      reason: 'a tool execution error documents no code, so a code may be anything',
      accepted: [1, 1.5, 'E1', null].map((code) => ({ ...executionError, code })),
    },
    {
      reason: 'other errors',
      refused: [
        ...breaking('mcp-error.types', '/type', [{ code: 1, message: 'x' }, { message: 'x' }, {}]),
        ...breakingAt(httpError, '/type', 'mcp-error.types', ['timeout', 'HTTP_ERROR', 'http', '__proto__', '']),
      ],
    },
  ],
};
