import { define } from '../src/engine/cases/definition.js';
import { wrongTypes } from '../src/engine/cases/wrong.js';
import { RealtimeConversationItem } from '../src/objects/conversation-item.js';
import { conversationItemRules } from '../src/objects/conversation-item.rules.js';
import { ambiguity, drawFrom, READINGS } from './_ambiguous-cases.js';
import { wrongRequired } from './_wrong-cases.js';
import { conversationItem } from './conversation-item.js';

/** Cases of conversation items of any type. */
export const conversationItemDefinition = define(
  'conversation-item',
  RealtimeConversationItem,
  conversationItem,
  () => ({
    nearMisses: [
      ...wrongTypes(conversationItemRules.types, '', 'object'),
      ...wrongRequired(conversationItemRules.type, 'string', 'type'),
    ],
    ambiguous: [
      ambiguity(
        conversationItemRules.type,
        '/type',
        'new-type',
        READINGS.kinds,
        drawFrom('reasoning', 'web_search_call'),
      ),
      ambiguity(
        conversationItemRules.type,
        '',
        'new-item',
        READINGS.kinds,
        drawFrom({ id: 'rs_1', type: 'reasoning' }),
      ),
    ],
  }),
);
