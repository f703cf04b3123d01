import { rules } from '../engine/schema/rules.js';

const ADDED = 'RealtimeServerEventConversationItemAdded';
const DONE = 'RealtimeServerEventConversationItemDone';

export const itemRules = rules('exchange.item', {
  id: { at: '/item/id', text: 'must be there', source: 'recorded traffic', certainty: 'recorded' },
  'added-once': { text: 'is added to the conversation once', source: ADDED },
  asked: {
    text: 'is asked for by conversation.item.create, committed audio or a response, or is a message of the system after a timeout',
    source: `${ADDED}, recorded traffic`,
  },
  previous: { at: '/previous_item_id', text: 'must be the item before it', source: `${ADDED}.previous_item_id` },
  complete: {
    at: '/item/status',
    text: 'must be completed when the item is added, if no response generates it',
    source: ADDED,
  },
  done: { text: 'is done once, after it was added', source: DONE },
  'previous-at-done': {
    at: '/previous_item_id',
    text: 'must be what it was when the item was added; null also in the first item that a response generates',
    source: `${DONE}.previous_item_id, recorded traffic`,
    certainty: 'by example',
  },
  same: {
    at: '/item',
    text: 'must be what it was when the item was added, if no response generates it',
    source: DONE,
    certainty: 'recorded',
  },
  'known-call': {
    at: ['/item/call_id', '/item/approval_request_id'],
    text: 'must name a function call or an approval request of the conversation',
    source: 'RealtimeConversationItemFunctionCallOutput.call_id',
  },
  deleted: { text: 'is deleted only if the client asks for it', source: 'RealtimeServerEventConversationItemDeleted' },
  retrieved: {
    text: 'is retrieved only if the client asks, and has the texts that it had',
    source: 'RealtimeServerEventConversationItemRetrieved',
  },
});
