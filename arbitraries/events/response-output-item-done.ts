import { responseOutputItemDone } from '../../src/objects/events/response-output-item-done.js';
import { defineEvent } from '../event.js';
import { done } from './_item-event-cases.js';
import { doneOutputItems } from './_items.js';

/** Items that a response is done with. */
export const responseOutputItemDoneDefinition = defineEvent(responseOutputItemDone, {
  values: (making) => ({ item: doneOutputItems(making) }),
  cases: () => done(responseOutputItemDone.rules.types!),
});
