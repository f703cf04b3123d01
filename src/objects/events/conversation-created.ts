import { Conversation, conversationRules } from '../conversation.js';
import { serverEvent } from './event.js';
import { object } from './fields.js';

/** The conversation of a session was created. Source: `RealtimeServerEventConversationCreated`. */
export const conversationCreated = serverEvent('conversation.created', {
  source: 'RealtimeServerEventConversationCreated',
  fields: { conversation: object(Conversation, conversationRules.types) },
});
