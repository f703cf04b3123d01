import { serverEvent } from './event.js';
import { id, index, milliseconds } from './fields.js';

/** The audio of a message of the model was cut where the user interrupted it. Source: `RealtimeServerEventConversationItemTruncated`. */
export const conversationItemTruncated = serverEvent('conversation.item.truncated', {
  source: 'RealtimeServerEventConversationItemTruncated',
  fields: { item_id: id('item_'), content_index: index(), audio_end_ms: milliseconds() },
});
