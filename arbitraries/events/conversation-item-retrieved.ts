import { conversationItemRetrieved } from '../../src/objects/events/conversation-item-retrieved.js';
import { defineEvent } from '../event.js';
import { retrievedItems } from './_items.js';

/** Items of all types. */
export const conversationItemRetrievedDefinition = defineEvent(conversationItemRetrieved, {
  values: (making) => ({ item: retrievedItems(making) }),
});
