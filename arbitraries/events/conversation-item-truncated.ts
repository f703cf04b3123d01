import { fixed } from '../../src/engine/generate/fixed.js';
import { wholeNumber } from '../../src/engine/generate/number.js';
import { conversationItemTruncated } from '../../src/objects/events/conversation-item-truncated.js';
import { defineEvent } from '../event.js';
import { ifTypical } from './_pieces.js';

/** Typical messages are cut in their first seconds. */
export const conversationItemTruncatedDefinition = defineEvent(conversationItemTruncated, {
  values: (making) => ifTypical(making, () => ({ content_index: fixed(0), audio_end_ms: wholeNumber(0, 8_000) })),
});
