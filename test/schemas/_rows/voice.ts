import { Voice } from '../../../src/schemas/index.js';
import { breaking, type Examples, otherThan } from '../_examples.js';

/** Source: `VoiceIdsShared`. */
export const voice: Examples = {
  object: 'voice',
  schema: Voice,
  places: [
    { model: 'session', at: '/audio/output/voice' },
    { model: 'response', at: '/audio/output/voice' },
  ],
  tables: [
    {
      reason: 'a documented voice',
      accepted: ['alloy', 'ash', 'ballad', 'coral', 'echo', 'sage', 'shimmer', 'verse', 'marin', 'cedar'],
    },
    { reason: 'any other string', accepted: ['nova', 'ALLOY', 'voice_1234', 'Zoë 😀', 'constructor', ''] },
    {
      reason: 'nothing but a string',
      refused: breaking('voice', '', [...otherThan('string'), 1, true, ['alloy'], { id: 'voice_1234' }]),
    },
  ],
};
