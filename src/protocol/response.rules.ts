import { rules } from '../engine/schema/rules.js';

const CREATED = 'RealtimeServerEventResponseCreated';
const DONE = 'RealtimeServerEventResponseDone';

export const responseRules = rules('exchange.response', {
  id: { at: '/response/id', text: 'must be there', source: 'recorded traffic', certainty: 'recorded' },
  created: {
    at: ['/response/id', '/response_id'],
    text: 'must be the id of a response that is created once, before its other events',
    source: CREATED,
  },
  empty: {
    at: '/response',
    text: 'must have no output and no usage when it is created',
    source: CREATED,
    certainty: 'recorded',
  },
  one: {
    text: 'is the only one in progress that writes to the default conversation',
    source: 'RealtimeClientEventResponseCreate',
  },
  asked: {
    text: 'is created because the client asked for it, audio was committed, or an MCP server answered',
    source: 'RealtimeClientEventResponseCreate, RealtimeServerVAD.create_response',
    certainty: 'inferred',
  },
  conversation: {
    at: '/response/conversation_id',
    text: 'must be the id of the default conversation, or null for a response out of band',
    source: 'RealtimeResponse.conversation_id',
    certainty: 'inferred',
  },
  'output-index': {
    at: '/output_index',
    text: 'must count the items of the response from 0, in the order in which they are added',
    source: 'RealtimeServerEventResponseOutputItemAdded.output_index',
    certainty: 'recorded',
  },
  'item-count': {
    text: 'may have any number of items, also none',
    source: 'recorded traffic',
    certainty: 'recorded',
    effect: 'allows',
  },
  'items-overlap': {
    text: 'may add an item before the last one is done',
    source: 'recorded traffic',
    certainty: 'recorded',
    effect: 'allows',
  },
  'item-id': {
    at: ['/item/id', '/item_id'],
    text: 'must be new when the item is added, and stay the same in all events of the item',
    source: 'RealtimeServerEventResponseOutputItemAdded.item',
  },
  'out-of-band': {
    text: 'adds no item to the default conversation, if its conversation_id is null',
    source: 'RealtimeResponseCreateParams.conversation',
  },
  interleaved: {
    text: 'may have its events between those of another response, if one of the two is out of band',
    source: 'RealtimeResponseCreateParams.conversation',
    certainty: 'inferred',
    effect: 'allows',
  },
  done: { text: 'has one response.done, after all its other events', source: DONE },
  'items-done': {
    text: 'has its items done before response.done, unless it failed',
    source: 'RealtimeServerEventResponseOutputItemDone',
  },
  output: {
    at: '/response/output',
    text: 'must be the items of response.output_item.done, in the order of their indexes',
    source: DONE,
  },
  'completed-items': {
    at: '/response/output/*/status',
    text: 'may be completed although the response is cancelled',
    source: 'recorded traffic',
    certainty: 'recorded',
    effect: 'allows',
  },
  usage: {
    at: '/response/usage',
    text: 'must be an object when the response is done, unless it failed',
    source: 'recorded traffic',
    certainty: 'recorded',
  },
  details: {
    at: '/response/status_details',
    text: 'must say why the response is not completed',
    source: 'RealtimeResponse.status_details',
  },
  cause: {
    at: '/response/status_details/reason',
    text: 'must be client_cancelled only after response.cancel, and turn_detected only after speech_started',
    source: 'RealtimeResponse.status_details.reason',
  },
  same: {
    at: ['/response/conversation_id', '/response/metadata'],
    text: 'must be what it was in response.created',
    source: 'RealtimeResponse',
    certainty: 'inferred',
  },
});
