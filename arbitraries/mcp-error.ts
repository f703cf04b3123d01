import type * as fc from 'fast-check';
import { either } from '../src/engine/generate/choosing.js';
import { type Constraints, type MadeTier, tiered } from '../src/engine/generate/constraints.js';
import { fixed } from '../src/engine/generate/fixed.js';
import { oneNumber } from '../src/engine/generate/number.js';
import { object } from '../src/engine/generate/object.js';
import { INT32_MAX } from '../src/engine/json/int32.js';
import type { McpError, McpHttpError, McpProtocolError, McpToolExecutionError } from '../src/objects/mcp-error.js';
import { anyText, textFrom } from './_text.js';

/** Codes of JSON-RPC and HTTP, and messages that servers return with them. */
const TYPICAL = {
  protocol: {
    codes: [-32600, -32601, -32602, -32603],
    messages: ['Invalid params', 'Method not found', 'Internal error'],
  },
  http: {
    codes: [401, 403, 404, 429, 500, 502, 503],
    messages: ['Unauthorized', 'Service Unavailable', 'Bad Gateway'],
  },
  execution: ['Tool call timed out after 30 seconds', 'No record matches that id', 'Permission denied by the server'],
} as const;

const edgeCode = oneNumber(0, 0, -1, 1, 200, 599, -32_768, -INT32_MAX - 1, INT32_MAX);

const message = (tier: MadeTier, messages: readonly string[]) =>
  tier === 'typical' ? textFrom(0, ...messages) : anyText();
const code = (tier: MadeTier, codes: readonly number[]) => (tier === 'typical' ? oneNumber(0, ...codes) : edgeCode);

/**
 * Errors of an MCP server that violates the protocol: `{ type, code, message }`. A typical `code` is one of JSON-RPC;
 * at the edge it is on a boundary, such as 0 or 2³¹ - 1. Throws a `RangeError` if an option is unknown.
 * Source: `RealtimeMCPProtocolError`.
 *
 * @example
 * const error = sampleAt(mcpProtocolError({ tier: 'typical' }), 42, 0);
 * // { type: 'protocol_error', code: -32600, message: 'Invalid params' }
 */
export function mcpProtocolError(constraints: Constraints = {}): fc.Arbitrary<McpProtocolError> {
  return tiered(constraints, (making) =>
    object(
      {
        type: fixed('protocol_error'),
        code: code(making.tier, TYPICAL.protocol.codes),
        message: message(making.tier, TYPICAL.protocol.messages),
      },
      making,
    ),
  );
}

/**
 * Errors of an MCP tool that runs and fails: `{ type, message }`. Throws a `RangeError` if an option is unknown.
 * Source: `RealtimeMCPToolExecutionError`.
 *
 * @example
 * const failed = fc.tuple(mcpCall(), mcpToolExecutionError()).map(([call, error]) => ({ ...call, error }));
 * fc.assert(fc.property(failed, (call) => check('response', { output: [call] }).length === 0));
 */
export function mcpToolExecutionError(constraints: Constraints = {}): fc.Arbitrary<McpToolExecutionError> {
  return tiered(constraints, (making) =>
    object({ type: fixed('tool_execution_error'), message: message(making.tier, TYPICAL.execution) }, making),
  );
}

/**
 * HTTP errors of an MCP server: `{ type, code, message }`. A typical `code` is an HTTP status from 401 to 503; at the
 * edge it is on a boundary, such as 0 or 2³¹ - 1. Throws a `RangeError` if an option is unknown.
 * Source: `RealtimeMCPHTTPError`.
 *
 * @example
 * fc.assert(fc.property(mcpHttpError({ tier: 'typical' }), ({ code }) => code >= 400 && code < 600));
 */
export function mcpHttpError(constraints: Constraints = {}): fc.Arbitrary<McpHttpError> {
  return tiered(constraints, (making) =>
    object(
      {
        type: fixed('http_error'),
        code: code(making.tier, TYPICAL.http.codes),
        message: message(making.tier, TYPICAL.http.messages),
      },
      making,
    ),
  );
}

/**
 * Errors of MCP calls, identified by `type`: protocol errors, HTTP errors and tool execution errors, all equally
 * likely. Never `null`, which `mcpCall` adds for calls that did not fail. Throws a `RangeError` if an option is
 * unknown. Source: `RealtimeMCPToolCall.error`.
 *
 * @example
 * fc.assert(fc.property(mcpError(), (error) => error.type === 'tool_execution_error' || Number.isInteger(error.code)));
 */
export function mcpError(constraints: Constraints = {}): fc.Arbitrary<NonNullable<McpError>> {
  return tiered(constraints, (making) =>
    either<fc.Arbitrary<NonNullable<McpError>>[]>(
      mcpProtocolError(making),
      mcpToolExecutionError(making),
      mcpHttpError(making),
    ),
  );
}
