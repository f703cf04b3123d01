import { serverEvent } from './event.js';
import { id } from './fields.js';

/** An item was deleted from the conversation. Source: `RealtimeServerEventConversationItemDeleted`. */
export const conversationItemDeleted = serverEvent('conversation.item.deleted', {
  source: 'RealtimeServerEventConversationItemDeleted',
  fields: { item_id: id('item_') },
});
