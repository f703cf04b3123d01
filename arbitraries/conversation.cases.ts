import { define } from '../src/engine/cases/definition.js';
import { lookAlikeWords, wrongTypes } from '../src/engine/cases/wrong.js';
import { Conversation, conversationRules, OBJECT } from '../src/objects/conversation.js';
import { ambiguity } from './_ambiguous-cases.js';
import { newIds } from './_evolution-cases.js';
import { wrongStrings } from './_wrong-cases.js';
import { conversation } from './conversation.js';

const READINGS = ['object is any string, as the schema says', 'object is the documented word'] as const;

/** Cases of conversations. */
export const conversationDefinition = define('conversation', Conversation, conversation, () => ({
  nearMisses: [
    ...wrongTypes(conversationRules.types, '', 'object'),
    ...wrongStrings(conversationRules.types, 'id', 'object'),
  ],
  ambiguous: Object.entries({ ...lookAlikeWords(OBJECT.conversation), other: 'realtime.session' }).map(([name, word]) =>
    ambiguity(conversationRules.object, '/object', name, READINGS, () => word),
  ),
  evolutions: newIds('/id'),
  isOpen: ({ object }) => object !== undefined && object !== OBJECT.conversation,
  exclusions: ['/id empty', '/object empty'],
}));
