import * as z from 'zod';
import { document } from '../engine/schema/documented.js';
import { anyObject, withRule } from '../engine/schema/with-rule.js';
import { conversationItemRules } from './conversation-item.rules.js';
import { FunctionCall } from './function-call.js';
import { FunctionCallOutput } from './function-call-output.js';
import { McpApprovalRequest } from './mcp-approval-request.js';
import { McpApprovalResponse } from './mcp-approval-response.js';
import { McpCall } from './mcp-call.js';
import { McpListTools } from './mcp-list-tools.js';
import { Message } from './message.js';

const anyItem = z.discriminatedUnion('type', [
  Message,
  FunctionCall,
  FunctionCallOutput,
  McpApprovalResponse,
  McpListTools,
  McpCall,
  McpApprovalRequest,
]);

/**
 * An item of a conversation, identified by `type` and, for messages, by `role`. The schema refuses types that are not
 * documented. A client that must work with later versions of the API skips them instead.
 * Source: `RealtimeConversationItem`.
 */
export const RealtimeConversationItem = document(
  'conversation-item',
  withRule(conversationItemRules.types, anyObject()).pipe(withRule(conversationItemRules.type, anyItem)),
  { source: 'RealtimeConversationItem' },
);

export type RealtimeConversationItem = z.infer<typeof RealtimeConversationItem>;
