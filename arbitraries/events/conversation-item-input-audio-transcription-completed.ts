import { list } from '../../src/engine/generate/list.js';
import { oneNumber } from '../../src/engine/generate/number.js';
import { optional } from '../../src/engine/generate/object.js';
import { orNull } from '../../src/engine/generate/one-of.js';
import { conversationItemInputAudioTranscriptionCompleted } from '../../src/objects/events/conversation-item-input-audio-transcription-completed.js';
import { defineEvent } from '../event.js';
import { logProb } from '../log-prob.js';
import { transcriptionLanguage } from '../transcription-language.js';
import { transcriptionUsage } from '../transcription-usage.js';
import { wholeSpeech } from './_pieces.js';

/** Typical transcripts are turns of the user. */
export const conversationItemInputAudioTranscriptionCompletedDefinition = defineEvent(
  conversationItemInputAudioTranscriptionCompleted,
  {
    values: (making) => {
      const usage = transcriptionUsage(making);
      const languages = transcriptionLanguage(making);
      if (making.tier === 'edge') {
        const logprobs = optional(orNull(list(logProb(making), 0, 0, 1, 2, 20)));
        return { usage, languages: optional(list(languages, 0, 0, 1, 2, 20)), logprobs };
      }
      return {
        content_index: oneNumber(0, 0),
        transcript: wholeSpeech('user'),
        usage,
        languages: optional(list(languages, 1, 1), 0.1),
        logprobs: optional(list(logProb(making), 1, 1, 2, 5), 0.05),
      };
    },
  },
);
