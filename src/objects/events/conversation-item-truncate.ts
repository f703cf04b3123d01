import { clientEvent } from './event.js';
import { id, index, milliseconds } from './fields.js';

/** Cuts off the audio of a message that the user did not hear. Source: `RealtimeClientEventConversationItemTruncate`. */
export const conversationItemTruncate = clientEvent('conversation.item.truncate', {
  source: 'RealtimeClientEventConversationItemTruncate',
  fields: { item_id: id('item_'), content_index: index(), audio_end_ms: milliseconds() },
  rules: {
    'first-part': {
      at: '/content_index',
      text: 'is 0',
      source: 'RealtimeClientEventConversationItemTruncate.content_index',
      effect: 'shapes',
    },
  },
});
