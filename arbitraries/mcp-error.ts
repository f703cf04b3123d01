import * as fc from 'fast-check';
import { INT32_MAX } from '../src/limits.js';
import type { McpError, McpHttpError, McpProtocolError, McpToolExecutionError } from '../src/schemas/mcp-error.js';
import { type Constraints, type MadeTier, tiered } from './_constraints.js';
import { fixed } from './_fixed.js';
import { oneNumber } from './_number.js';
import { object } from './_object.js';
import { anyText, words } from './_text.js';

/** The codes of JSON-RPC and of HTTP, beside what may be said with them. */
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
  tier === 'typical' ? words(0, ...messages) : anyText();
const code = (tier: MadeTier, codes: readonly number[]) => (tier === 'typical' ? oneNumber(0, ...codes) : edgeCode);

/** The MCP server broke the protocol. Source: `RealtimeMCPProtocolError`. */
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

/** The tool ran and failed. Source: `RealtimeMCPToolExecutionError`. */
export function mcpToolExecutionError(constraints: Constraints = {}): fc.Arbitrary<McpToolExecutionError> {
  return tiered(constraints, (making) =>
    object({ type: fixed('tool_execution_error'), message: message(making.tier, TYPICAL.execution) }, making),
  );
}

/** The MCP server answered with an HTTP error. Source: `RealtimeMCPHTTPError`. */
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
 * Errors of MCP calls: all three kinds. `null`, where a call did not fail, is the call's to add.
 * Source: `RealtimeMCPToolCall.error`.
 */
export function mcpError(constraints: Constraints = {}): fc.Arbitrary<NonNullable<McpError>> {
  return tiered(constraints, (making) =>
    fc.oneof<fc.Arbitrary<NonNullable<McpError>>[]>(
      mcpProtocolError(making),
      mcpToolExecutionError(making),
      mcpHttpError(making),
    ),
  );
}
