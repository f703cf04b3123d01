import { responseOutputTextDelta } from '../../src/objects/events/response-output-text-delta.js';
import { defineEvent } from '../event.js';
import { obfuscation } from './_pieces.js';

/** Typical deltas come with text that hides their length. */
export const responseOutputTextDeltaDefinition = defineEvent(responseOutputTextDelta, {
  undocumented: () => ({ obfuscation: obfuscation() }),
});
