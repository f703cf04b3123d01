import * as z from 'zod';
import { rule } from './_rule.js';

const ERROR = 'item.mcp_call.error';
const message = rule(ERROR, z.string(), 'must be a string');
const code = rule(ERROR, z.number().refine(Number.isInteger).meta({ type: 'integer' }), 'must be a whole number');

/** The MCP server broke the protocol. Source: `RealtimeMCPProtocolError`. */
export const McpProtocolError = rule(ERROR, z.looseObject({ type: z.literal('protocol_error'), code, message }));

/** The tool ran and failed. Source: `RealtimeMCPToolExecutionError`. */
export const McpToolExecutionError = rule(ERROR, z.looseObject({ type: z.literal('tool_execution_error'), message }));

/** The MCP server answered with an HTTP error. Source: `RealtimeMCPHTTPError`. */
export const McpHttpError = rule(ERROR, z.looseObject({ type: z.literal('http_error'), code, message }));

/** Why an MCP call failed, told apart by `type`; `null` where it did not. Source: `RealtimeMCPToolCall.error`. */
export const McpError = rule(
  ERROR,
  z.discriminatedUnion('type', [McpProtocolError, McpToolExecutionError, McpHttpError]).nullable(),
);

export type McpProtocolError = z.infer<typeof McpProtocolError>;
export type McpToolExecutionError = z.infer<typeof McpToolExecutionError>;
export type McpHttpError = z.infer<typeof McpHttpError>;
export type McpError = z.infer<typeof McpError>;
