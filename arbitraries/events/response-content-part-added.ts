import { fixed } from '../../src/engine/generate/fixed.js';
import { responseContentPartAdded } from '../../src/objects/events/response-content-part-added.js';
import { defineEvent } from '../event.js';
import { streamedPart, streamedPartWith } from '../streamed-part.js';

/** Typical parts begin without text. */
export const responseContentPartAddedDefinition = defineEvent(responseContentPartAdded, {
  values: (making) => ({
    part: making.tier === 'typical' ? streamedPartWith(fixed(''), making) : streamedPart(making),
  }),
});
