import { Voice } from '../../src/objects/index.js';
import { breaking, type Examples, otherThan } from './_examples.js';

/** Source: `VoiceIdsShared`. */
export const voice: Examples = {
  object: 'voice',
  schema: Voice,
  places: [
    { model: 'session', at: '/audio/output/voice' },
    { model: 'ga-session', at: '/audio/output/voice' },
    { model: 'response', at: '/audio/output/voice' },
  ],
  tables: [
    {
      reason: 'documented voices',
      accepted: ['alloy', 'ash', 'ballad', 'coral', 'echo', 'sage', 'shimmer', 'verse', 'marin', 'cedar'],
    },
    { reason: 'other strings', accepted: ['nova', 'ALLOY', 'voice_1234', 'Zoë 😀', 'constructor', ''] },
    {
      reason: 'must be a string',
      refused: breaking('voice.types', '', [...otherThan('string'), 1, true, ['alloy'], { id: 'voice_1234' }]),
    },
  ],
};
