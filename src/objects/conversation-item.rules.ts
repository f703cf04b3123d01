import { anyOf, rules } from '../engine/schema/rules.js';

/** Values of an item's `type`. Source: `RealtimeConversationItem`. */
export const ITEM_TYPES = [
  'message',
  'function_call',
  'function_call_output',
  'mcp_approval_response',
  'mcp_list_tools',
  'mcp_call',
  'mcp_approval_request',
] as const;

/** In a file of their own, since the schema of every item type names these rules, too. */
export const conversationItemRules = rules('conversation-item', {
  types: { text: 'must be an object', source: 'RealtimeResponse.output' },
  type: { at: '/type', text: `must be ${anyOf(ITEM_TYPES)}`, source: 'RealtimeConversationItem.type' },
});
