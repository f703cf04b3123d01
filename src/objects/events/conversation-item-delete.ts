import { clientEvent } from './event.js';
import { id } from './fields.js';

/** Deletes an item of the conversation. Source: `RealtimeClientEventConversationItemDelete`. */
export const conversationItemDelete = clientEvent('conversation.item.delete', {
  source: 'RealtimeClientEventConversationItemDelete',
  fields: { item_id: id('item_') },
});
