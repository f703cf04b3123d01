import { responseContentPartDone } from '../../src/objects/events/response-content-part-done.js';
import { defineEvent } from '../event.js';
import { streamedPart, streamedPartWith } from '../streamed-part.js';
import { wholeSpeech } from './_pieces.js';

/** Typical parts have whole turns of the model. */
export const responseContentPartDoneDefinition = defineEvent(responseContentPartDone, {
  values: (making) => ({
    part: making.tier === 'typical' ? streamedPartWith(wholeSpeech(), making) : streamedPart(making),
  }),
});
