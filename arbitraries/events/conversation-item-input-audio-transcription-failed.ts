import { oneNumber } from '../../src/engine/generate/number.js';
import { conversationItemInputAudioTranscriptionFailed } from '../../src/objects/events/conversation-item-input-audio-transcription-failed.js';
import { defineEvent } from '../event.js';
import { transcriptionError } from '../transcription-error.js';
import { ifTypical } from './_pieces.js';

/** Transcriptions that failed. */
export const conversationItemInputAudioTranscriptionFailedDefinition = defineEvent(
  conversationItemInputAudioTranscriptionFailed,
  {
    values: (making) => ({
      ...ifTypical(making, () => ({ content_index: oneNumber(0, 0) })),
      error: transcriptionError(making),
    }),
  },
);
