import { conversationItem } from '../../arbitraries/conversation-item.js';
import { defineEvent } from '../../arbitraries/event.js';
import { response } from '../../arbitraries/response.js';
import { RealtimeConversationItem } from '../../src/objects/conversation-item.js';
import { conversationItemRules } from '../../src/objects/conversation-item.rules.js';
import { serverEvent } from '../../src/objects/events/event.js';
import { id, index, object, optional, text } from '../../src/objects/events/fields.js';
import { RealtimeResponse, responseRules } from '../../src/objects/response.js';

/** An event that the API does not have. It carries documented objects that others carry, too. */
export const toyDone = serverEvent('toy.done', {
  source: 'ToyDone',
  fields: {
    conversation_id: id('conv_'),
    output_index: index(),
    delta: text(),
    note: optional(text()),
    response: object(RealtimeResponse, responseRules.types),
    item: object(RealtimeConversationItem, conversationItemRules.types),
  },
});

export const toyDoneDefinition = defineEvent(toyDone, {
  values: (making) => ({ response: response(making), item: conversationItem(making) }),
});
