import { responseOutputAudioTranscriptDelta } from '../../src/objects/events/response-output-audio-transcript-delta.js';
import { defineEvent } from '../event.js';
import { obfuscation } from './_pieces.js';

/** Typical deltas come with text that hides their length. */
export const responseOutputAudioTranscriptDeltaDefinition = defineEvent(responseOutputAudioTranscriptDelta, {
  undocumented: () => ({ obfuscation: obfuscation() }),
});
