import { responseOutputAudioTranscriptDone } from '../../src/objects/events/response-output-audio-transcript-done.js';
import { defineEvent } from '../event.js';
import { ifTypical, wholeSpeech } from './_pieces.js';

/** Typical texts are whole turns of the model. */
export const responseOutputAudioTranscriptDoneDefinition = defineEvent(responseOutputAudioTranscriptDone, {
  values: (making) => ifTypical(making, () => ({ transcript: wholeSpeech() })),
});
