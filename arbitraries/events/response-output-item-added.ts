import { responseOutputItemAdded } from '../../src/objects/events/response-output-item-added.js';
import { defineEvent } from '../event.js';
import { addedOutputItems } from './_items.js';

/** Items that a response begins to make. */
export const responseOutputItemAddedDefinition = defineEvent(responseOutputItemAdded, {
  values: (making) => ({ item: addedOutputItems(making) }),
});
