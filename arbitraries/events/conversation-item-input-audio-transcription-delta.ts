import { list } from '../../src/engine/generate/list.js';
import { oneNumber } from '../../src/engine/generate/number.js';
import { optional } from '../../src/engine/generate/object.js';
import { orNull } from '../../src/engine/generate/one-of.js';
import { conversationItemInputAudioTranscriptionDelta } from '../../src/objects/events/conversation-item-input-audio-transcription-delta.js';
import { defineEvent } from '../event.js';
import { logProb } from '../log-prob.js';
import { heardPiece, obfuscation } from './_pieces.js';

/** Typical deltas are pieces of what the user says, and mostly come without probabilities. */
export const conversationItemInputAudioTranscriptionDeltaDefinition = defineEvent(
  conversationItemInputAudioTranscriptionDelta,
  {
    values: (making) =>
      making.tier === 'typical'
        ? {
            content_index: oneNumber(0, 0),
            delta: heardPiece(),
            logprobs: optional(list(logProb(making), 1, 1), 0.05),
          }
        : { logprobs: optional(orNull(list(logProb(making), 0, 0, 1, 2, 20))) },
    undocumented: () => ({ obfuscation: obfuscation() }),
  },
);
