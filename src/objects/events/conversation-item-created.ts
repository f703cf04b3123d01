import { RealtimeConversationItem } from '../conversation-item.js';
import { conversationItemRules } from '../conversation-item.rules.js';
import { serverEvent } from './event.js';
import { id, nullable, object, optional } from './fields.js';

/** An item was created, in the words of the beta. Source: `RealtimeServerEventConversationItemCreated`. */
export const conversationItemCreated = serverEvent('conversation.item.created', {
  source: 'RealtimeServerEventConversationItemCreated',
  fields: {
    previous_item_id: optional(nullable(id('item_'))),
    item: object(RealtimeConversationItem, conversationItemRules.types),
  },
});
