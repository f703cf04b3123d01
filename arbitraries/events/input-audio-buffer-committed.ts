import { UNFIT } from '../../src/engine/cases/mutation.js';
import { inputAudioBufferCommitted } from '../../src/objects/events/input-audio-buffer-committed.js';
import { ambiguity } from '../_ambiguous-cases.js';
import { defineEvent } from '../event.js';

/** An item follows another one than itself. */
export const inputAudioBufferCommittedDefinition = defineEvent(inputAudioBufferCommitted, {
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
