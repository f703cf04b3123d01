import { clientEvent } from './event.js';
import { id } from './fields.js';

/** Asks for an item of the conversation. Source: `RealtimeClientEventConversationItemRetrieve`. */
export const conversationItemRetrieve = clientEvent('conversation.item.retrieve', {
  source: 'RealtimeClientEventConversationItemRetrieve',
  fields: { item_id: id('item_') },
});
