import { fixed } from '../../src/engine/generate/fixed.js';
import { wholeNumber } from '../../src/engine/generate/number.js';
import { conversationItemTruncate } from '../../src/objects/events/conversation-item-truncate.js';
import { ambiguity, drawFrom } from '../_ambiguous-cases.js';
import { defineEvent } from '../event.js';
import { ifTypical } from './_pieces.js';

/** Messages have one part with audio. Typical ones are cut in their first seconds. */
export const conversationItemTruncateDefinition = defineEvent(conversationItemTruncate, {
  values: (making) => ({
    content_index: fixed(0),
    ...ifTypical(making, () => ({ audio_end_ms: wholeNumber(0, 8_000) })),
  }),
  cases: () => ({
    ambiguous: [
      ambiguity(
        conversationItemTruncate.rules['first-part'],
        '/content_index',
        'other-part',
        ['any part can be cut', 'the index is 0'],
        drawFrom(1, 2),
      ),
    ],
    isOpen: ({ content_index }) => content_index !== 0,
    exclusions: ['/content_index in between', '/content_index above 16 bits'],
  }),
});
