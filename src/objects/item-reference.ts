import * as z from 'zod';
import { document } from '../engine/schema/documented.js';
import { rules } from '../engine/schema/rules.js';
import { text, withRule } from '../engine/schema/with-rule.js';

/** Type of a reference to an item. Source: `RealtimeConversationItemWithReference.type`. */
export const REFERENCE_TYPE = 'item_reference';

export const itemReferenceRules = rules('item-reference', {
  types: { text: 'must be an object', source: 'RealtimeConversationItemWithReference' },
  id: { at: '/id', text: 'must be a string', source: 'RealtimeConversationItemWithReference.id' },
  type: { at: '/type', text: `must be "${REFERENCE_TYPE}"`, source: 'RealtimeConversationItemWithReference.type' },
});

/** Stands for an item that is in the conversation already. Source: `RealtimeConversationItemWithReference`. */
export const ItemReference = document(
  'item-reference',
  withRule(
    itemReferenceRules.types,
    z.looseObject({
      type: withRule(itemReferenceRules.type, z.literal(REFERENCE_TYPE)),
      id: text(itemReferenceRules.id),
    }),
    'must be an object',
  ),
);

export type ItemReference = z.infer<typeof ItemReference>;
