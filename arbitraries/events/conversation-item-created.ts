import { conversationItemCreated } from '../../src/objects/events/conversation-item-created.js';
import { defineEvent } from '../event.js';
import { addedItems } from './_items.js';

/** Items of all types. */
export const conversationItemCreatedDefinition = defineEvent(conversationItemCreated, {
  values: (making) => ({ item: addedItems(making) }),
});
