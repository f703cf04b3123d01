import type { Mutation } from '../src/engine/cases/mutation.js';
import { lookAlikes, wrongTypes, wrongValues } from '../src/engine/cases/wrong.js';
import { ITEM_STATUSES, itemRules, OBJECT } from '../src/objects/item.js';
import { newWord } from './_ambiguous-cases.js';

/** Near misses of the properties that messages, function calls and function call outputs share. */
export const itemNearMisses = (): Mutation[] => [
  ...wrongTypes(itemRules.types, '/id', 'string'),
  ...wrongTypes(itemRules.object, '/object', 'string'),
  ...lookAlikes(itemRules.object, '/object', OBJECT.item),
  ...wrongTypes(itemRules.status, '/status', 'string'),
  ...lookAlikes(itemRules.status, '/status', ITEM_STATUSES[0]),
  ...wrongValues(itemRules.status, '/status', { 'status-of-responses': 'cancelled' }),
];

/** Ambiguous cases of messages, function calls and function call outputs. */
export const itemAmbiguous = (): Mutation[] => [newWord(itemRules.status, '/status', ['paused', 'expired'])];
