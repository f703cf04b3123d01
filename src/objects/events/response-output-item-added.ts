import { RealtimeConversationItem } from '../conversation-item.js';
import { conversationItemRules } from '../conversation-item.rules.js';
import { serverEvent } from './event.js';
import { id, index, object } from './fields.js';

/** An item of the output begins. Source: `RealtimeServerEventResponseOutputItemAdded`. */
export const responseOutputItemAdded = serverEvent('response.output_item.added', {
  source: 'RealtimeServerEventResponseOutputItemAdded',
  fields: {
    response_id: id('resp_'),
    output_index: index(),
    item: object(RealtimeConversationItem, conversationItemRules.types),
  },
});
