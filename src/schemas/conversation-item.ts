import * as z from 'zod';
import { isObject, NO_ABORT, rule } from './_rule.js';
import { FunctionCall } from './function-call.js';
import { FunctionCallOutput } from './function-call-output.js';
import { McpApprovalRequest, McpApprovalResponse } from './mcp-approval.js';
import { McpCall } from './mcp-call.js';
import { McpListTools } from './mcp-list-tools.js';
import { Message } from './message.js';

const anyKind = z.discriminatedUnion('type', [
  Message,
  FunctionCall,
  FunctionCallOutput,
  McpApprovalResponse,
  McpListTools,
  McpCall,
  McpApprovalRequest,
]);

/**
 * An item of a conversation: nine kinds, told apart by `type` and, for messages, by `role`. A type that is not
 * documented is refused; a client that means to live with later versions of the API will rather skip it.
 * Source: `RealtimeConversationItem`.
 */
export const RealtimeConversationItem = rule(
  'response.output[]',
  z.custom<object>(isObject, NO_ABORT),
  'must be an object',
).pipe(rule('response.output[].type', anyKind));

export type RealtimeConversationItem = z.infer<typeof RealtimeConversationItem>;
