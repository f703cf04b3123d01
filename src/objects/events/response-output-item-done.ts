import { RealtimeConversationItem } from '../conversation-item.js';
import { conversationItemRules } from '../conversation-item.rules.js';
import { serverEvent } from './event.js';
import { id, index, object } from './fields.js';

/** An item of the output is complete, or was interrupted. Source: `RealtimeServerEventResponseOutputItemDone`. */
export const responseOutputItemDone = serverEvent('response.output_item.done', {
  source: 'RealtimeServerEventResponseOutputItemDone',
  fields: {
    response_id: id('resp_'),
    output_index: index(),
    item: object(RealtimeConversationItem, conversationItemRules.types),
  },
});
