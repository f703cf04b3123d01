import type * as fc from 'fast-check';
import { type Constraints, tiered } from '../src/engine/generate/constraints.js';
import { fixed } from '../src/engine/generate/fixed.js';
import { object } from '../src/engine/generate/object.js';
import { type ItemReference, REFERENCE_TYPE } from '../src/objects/item-reference.js';
import { opaqueId } from './_id.js';

/**
 * References to items that are in the conversation already: `{ type, id }`. Throws a `RangeError` if an option is unknown.
 * Source: `RealtimeConversationItemWithReference`.
 *
 * @example
 * fc.assert(fc.property(itemReference(), (item) => item.type === 'item_reference' && item.id.length > 0));
 */
export function itemReference(constraints: Constraints = {}): fc.Arbitrary<ItemReference> {
  return tiered(constraints, (making) =>
    object({ type: fixed(REFERENCE_TYPE), id: opaqueId('item_', making.tier) }, making),
  );
}
