import { RealtimeConversationItem } from '../conversation-item.js';
import { conversationItemRules } from '../conversation-item.rules.js';
import { reportAudio, withoutAudio } from './_audio-data.js';
import { serverEvent } from './event.js';
import { id, nullable, object, optional } from './fields.js';

const SOURCE = 'RealtimeServerEventConversationItemAdded';

/** An item was added to the conversation. An item of a response is still empty. Source: `RealtimeServerEventConversationItemAdded`. */
export const conversationItemAdded = serverEvent('conversation.item.added', {
  source: SOURCE,
  fields: {
    previous_item_id: optional(nullable(id('item_'))),
    item: object(RealtimeConversationItem, conversationItemRules.types),
  },
  rules: { audio: withoutAudio('/item/content/*/audio', `${SOURCE}.item`) },
  checks: { audio: ({ item }, report) => reportAudio(item, ['item'], report) },
});
