import { RealtimeConversationItem } from '../conversation-item.js';
import { conversationItemRules } from '../conversation-item.rules.js';
import { clientEvent } from './event.js';
import { id, nullable, object, optional } from './fields.js';

/** What stands for the beginning of the conversation. Source: `RealtimeClientEventConversationItemCreate.previous_item_id`. */
export const ROOT = 'root';

/** Adds an item to the conversation. Source: `RealtimeClientEventConversationItemCreate`. */
export const conversationItemCreate = clientEvent('conversation.item.create', {
  source: 'RealtimeClientEventConversationItemCreate',
  fields: {
    // Null in examples of the documentation, for an item that is added at the end.
    previous_item_id: optional(nullable(id('item_'))),
    item: object(RealtimeConversationItem, conversationItemRules.types),
  },
  rules: {
    'assistant-audio': {
      at: '/item',
      text: "is no message of the assistant with audio: the API cannot add the assistant's audio",
      source: 'RealtimeClientEventConversationItemCreate',
      effect: 'shapes',
    },
  },
});
