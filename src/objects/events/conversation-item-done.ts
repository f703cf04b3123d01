import { RealtimeConversationItem } from '../conversation-item.js';
import { conversationItemRules } from '../conversation-item.rules.js';
import { reportAudio, withoutAudio } from './_audio-data.js';
import { serverEvent } from './event.js';
import { id, nullable, object, optional } from './fields.js';

const SOURCE = 'RealtimeServerEventConversationItemDone';

/** An item of the conversation is complete. Source: `RealtimeServerEventConversationItemDone`. */
export const conversationItemDone = serverEvent('conversation.item.done', {
  source: SOURCE,
  fields: {
    previous_item_id: optional(nullable(id('item_'))),
    item: object(RealtimeConversationItem, conversationItemRules.types),
  },
  rules: { audio: withoutAudio('/item/content/*/audio', `${SOURCE}.item`) },
  checks: { audio: ({ item }, report) => reportAudio(item, ['item'], report) },
});
