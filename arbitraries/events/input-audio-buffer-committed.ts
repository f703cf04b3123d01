import { UNFIT } from '../../src/engine/cases/mutation.js';
import { optional } from '../../src/engine/generate/object.js';
import { orNull } from '../../src/engine/generate/one-of.js';
import { inputAudioBufferCommitted } from '../../src/objects/events/input-audio-buffer-committed.js';
import { ambiguity } from '../_ambiguous-cases.js';
import { prefixedId } from '../_id.js';
import { defineEvent, type Values } from '../event.js';

/** An item follows another one than itself. */
export const inputAudioBufferCommittedDefinition = defineEvent(inputAudioBufferCommitted, {
  // Its prefix keeps the identifier of the previous item different from all that the item itself shrinks to.
  values: ({ tier }): Values =>
    tier === 'edge' ? { previous_item_id: optional(orNull(prefixedId('item_', tier))) } : {},
  cases: () => ({
    ambiguous: [
      ambiguity(
        inputAudioBufferCommitted.rules.types!,
        '/previous_item_id',
        'same-item',
        ['any text may be an identifier', 'no item follows itself'],
        (_, { owner }) => (typeof owner.item_id === 'string' ? owner.item_id : UNFIT),
      ),
    ],
    isOpen: ({ item_id, previous_item_id }) => item_id === previous_item_id,
  }),
});
