import * as z from 'zod';
import { document } from '../engine/schema/documented.js';
import { anyOf, rules } from '../engine/schema/rules.js';
import { integer, text, withRule } from '../engine/schema/with-rule.js';

/** Types of a failed MCP call's error. Source: `RealtimeMCPToolCall.error`. */
export const MCP_ERROR_TYPES = ['protocol_error', 'tool_execution_error', 'http_error'] as const;

export const mcpErrorRules = rules('mcp-error', {
  types: {
    at: ['', '/type', '/code', '/message'],
    text: `must be null or an error: type is ${anyOf(MCP_ERROR_TYPES)}; message is a required string; code is a required integer, except for tool_execution_error`,
    source: 'RealtimeMCPToolCall.error',
  },
});

const message = text(mcpErrorRules.types);
const code = withRule(mcpErrorRules.types, integer(), 'must be an integer');

/** The MCP server violated the protocol. Source: `RealtimeMCPProtocolError`. */
export const McpProtocolError = withRule(
  mcpErrorRules.types,
  z.looseObject({ type: z.literal('protocol_error'), code, message }),
);

/** The tool ran and failed. Source: `RealtimeMCPToolExecutionError`. */
export const McpToolExecutionError = withRule(
  mcpErrorRules.types,
  z.looseObject({ type: z.literal('tool_execution_error'), message }),
);

/** The MCP server answered with an HTTP error. Source: `RealtimeMCPHTTPError`. */
export const McpHttpError = withRule(
  mcpErrorRules.types,
  z.looseObject({ type: z.literal('http_error'), code, message }),
);

/** Why an MCP call failed, identified by `type`; `null` if it did not fail. Source: `RealtimeMCPToolCall.error`. */
export const McpError = document(
  'mcp-error',
  withRule(
    mcpErrorRules.types,
    z.discriminatedUnion('type', [McpProtocolError, McpToolExecutionError, McpHttpError]).nullable(),
  ),
);

export type McpProtocolError = z.infer<typeof McpProtocolError>;
export type McpToolExecutionError = z.infer<typeof McpToolExecutionError>;
export type McpHttpError = z.infer<typeof McpHttpError>;
export type McpError = z.infer<typeof McpError>;
