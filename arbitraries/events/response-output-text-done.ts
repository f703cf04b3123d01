import { responseOutputTextDone } from '../../src/objects/events/response-output-text-done.js';
import { defineEvent } from '../event.js';
import { ifTypical, wholeSpeech } from './_pieces.js';

/** Typical texts are whole turns of the model. */
export const responseOutputTextDoneDefinition = defineEvent(responseOutputTextDone, {
  values: (making) => ifTypical(making, () => ({ text: wholeSpeech() })),
});
