import { conversationItemAdded } from '../../src/objects/events/conversation-item-added.js';
import { defineEvent } from '../event.js';
import { audioless } from './_item-event-cases.js';
import { addedItems, withoutAudioData } from './_items.js';

/** Items that are added, without audio. */
export const conversationItemAddedDefinition = defineEvent(conversationItemAdded, {
  values: (making) => ({ item: addedItems(making).map(withoutAudioData) }),
  cases: () => audioless(conversationItemAdded.rules.audio),
});
