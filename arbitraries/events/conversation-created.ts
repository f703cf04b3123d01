import { conversationCreated } from '../../src/objects/events/conversation-created.js';
import { conversation } from '../conversation.js';
import { defineEvent } from '../event.js';

/** Conversations. */
export const conversationCreatedDefinition = defineEvent(conversationCreated, {
  values: (making) => ({ conversation: conversation(making) }),
});
