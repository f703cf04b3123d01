import { Conversation } from '../../src/objects/index.js';
import { breaking, type Examples, evolved, mistyped, otherThan } from './_examples.js';

const TYPES = 'conversation.types';

const conversation = { id: 'conv_1', object: 'realtime.conversation' };

/** Source: `RealtimeServerEventConversationCreated.conversation`. */
export const conversationObject: Examples = {
  object: 'conversation',
  schema: Conversation,
  places: [{ model: 'server-event', at: '/conversation', inside: { type: 'conversation.created', event_id: 'e' } }],
  tables: [
    {
      reason: 'nothing is required',
      accepted: [...evolved(conversation), {}, { id: 'any id' }, { object: 'realtime.conversation' }],
      refused: mistyped(conversation, [
        ['/id', TYPES, 'string'],
        ['/object', TYPES, 'string'],
      ]),
    },
    { reason: 'must be an object', refused: breaking(TYPES, '', otherThan('object')) },
  ],
};
