import type { MadeTier } from '../src/engine/generate/constraints.js';
import { fixed } from '../src/engine/generate/fixed.js';
import { optional } from '../src/engine/generate/object.js';
import { oneOf } from '../src/engine/generate/one-of.js';
import { ITEM_STATUSES, OBJECT } from '../src/objects/item.js';
import { opaqueId } from './_id.js';

/** The status of an item. */
export type ItemStatus = (typeof ITEM_STATUSES)[number];

/**
 * The first properties of messages, function calls and function call outputs. Typical items are completed. The API does
 * not return their `object`, although it is documented.
 */
export function itemShape<const Type extends string>(
  type: Type,
  tier: MadeTier,
  statuses: readonly ItemStatus[] = tier === 'typical' ? ['completed'] : ITEM_STATUSES,
) {
  return {
    id: optional(opaqueId('item_', tier)),
    object: optional(fixed(OBJECT.item), 0),
    type: fixed(type),
    status: optional(oneOf<readonly ItemStatus[]>(...statuses)),
  };
}
