import { conversationItemDone } from '../../src/objects/events/conversation-item-done.js';
import { joinedCases } from '../_event-cases.js';
import { defineEvent } from '../event.js';
import { audioless, done } from './_item-event-cases.js';
import { doneItems, withoutAudioData } from './_items.js';

/** Items that are complete, without audio. */
export const conversationItemDoneDefinition = defineEvent(conversationItemDone, {
  values: (making) => ({ item: doneItems(making).map(withoutAudioData) }),
  cases: () =>
    joinedCases(
      { nearMisses: [], ...audioless(conversationItemDone.rules.audio) },
      done(conversationItemDone.rules.types!),
    ),
});
