import { RealtimeConversationItem } from '../conversation-item.js';
import { conversationItemRules } from '../conversation-item.rules.js';
import { serverEvent } from './event.js';
import { object } from './fields.js';

/** The item that the client asked for, with its audio. Source: `RealtimeServerEventConversationItemRetrieved`. */
export const conversationItemRetrieved = serverEvent('conversation.item.retrieved', {
  source: 'RealtimeServerEventConversationItemRetrieved',
  fields: { item: object(RealtimeConversationItem, conversationItemRules.types) },
});
