import { ItemReference } from '../../src/objects/index.js';
import { breaking, breakingAt, type Examples, evolved, missing, mistyped, otherThan } from './_examples.js';
import { inCreate } from './_requests.js';

const reference = { type: 'item_reference', id: 'item_003' };

/** Source: `RealtimeConversationItemWithReference`. */
export const itemReference: Examples = {
  object: 'item-reference',
  schema: ItemReference,
  places: [inCreate('/input/0')],
  tables: [
    {
      reason: 'a type and an id',
      accepted: [...evolved(reference), { ...reference, id: 'a' }, { ...reference, id: '' }],
    },
    {
      reason: 'the id is required',
      refused: [
        ...missing(reference, [['/id', 'item-reference.id', 'string']]),
        ...mistyped(reference, [['/id', 'item-reference.id', 'string']]),
      ],
    },
    {
      reason: 'without its type, it is another item of the input of a response',
      notIn: ['client-event'],
      refused: [
        ...missing(reference, [['/type', 'item-reference.type', 'string']]),
        ...mistyped(reference, [['/type', 'item-reference.type', 'string']]),
        ...breakingAt(reference, '/type', 'item-reference.type', [
          'Item_Reference',
          'item_reference ',
          'reference',
          'message',
        ]),
        ...breaking('item-reference.types', '', [...otherThan('object'), 'item_003', [reference]]),
      ],
    },
  ],
};
