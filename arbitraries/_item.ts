import { ITEM_STATUSES, OBJECT } from '../src/limits.js';
import type { MadeTier } from './_constraints.js';
import { fixed } from './_fixed.js';
import { freeId } from './_id.js';
import { optional } from './_object.js';
import { oneOf } from './_one-of.js';

export type ItemStatus = (typeof ITEM_STATUSES)[number];

/** The properties that messages, function calls and their outputs begin with. */
export function itemShape<const Type extends string>(
  type: Type,
  tier: MadeTier,
  statuses: readonly ItemStatus[] = tier === 'typical' ? ['completed'] : ITEM_STATUSES,
) {
  return {
    id: optional(freeId('item_', tier)),
    object: optional(fixed(OBJECT.item)),
    type: fixed(type),
    status: optional(oneOf<readonly ItemStatus[]>(...statuses)),
  };
}
