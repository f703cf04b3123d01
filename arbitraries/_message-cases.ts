import type { Mutation, ObjectCases } from '../src/engine/cases/mutation.js';
import { lookAlikes } from '../src/engine/cases/wrong.js';
import { messageRules } from '../src/objects/message.js';
import { newIds } from './_evolution-cases.js';
import { itemAmbiguous, itemNearMisses } from './_item-cases.js';
import { wrongRequired } from './_wrong-cases.js';

/** Near misses of the properties that all messages share. */
const messageNearMisses = (role: string): Mutation[] => [
  ...itemNearMisses(),
  ...wrongRequired(messageRules.role, 'string', 'role'),
  ...lookAlikes(messageRules.role, '/role', role),
  ...wrongRequired(messageRules.content, 'array', 'content'),
];

/** The cases of messages with this role. */
export const messageCases = (role: string): ObjectCases => ({
  nearMisses: messageNearMisses(role),
  ambiguous: itemAmbiguous(),
  evolutions: newIds('/id'),
  exclusions: ['/id empty'],
});
