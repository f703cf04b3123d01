import * as z from 'zod';
import { document } from '../engine/schema/documented.js';
import { rules } from '../engine/schema/rules.js';
import { text, withRule } from '../engine/schema/with-rule.js';

/** Value of `object`. Source: `RealtimeServerEventConversationCreated.conversation.object`. */
export const OBJECT = { conversation: 'realtime.conversation' } as const;

const SOURCE = 'RealtimeServerEventConversationCreated.conversation';

export const conversationRules = rules('conversation', {
  types: { at: ['', '/id', '/object'], text: 'must be an object: id and object are strings', source: SOURCE },
  object: {
    at: '/object',
    text: `is "${OBJECT.conversation}"; the schema of the documentation allows any string`,
    source: `${SOURCE}.object`,
    effect: 'shapes',
  },
});

/** A conversation. Source: `RealtimeServerEventConversationCreated.conversation`. */
export const Conversation = document(
  'conversation',
  withRule(
    conversationRules.types,
    z.looseObject({ id: text(conversationRules.types).optional(), object: text(conversationRules.types).optional() }),
    'must be an object',
  ),
);

export type Conversation = z.infer<typeof Conversation>;
