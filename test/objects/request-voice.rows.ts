import { RequestVoice } from '../../src/objects/index.js';
import { breaking, breakingAt, type Examples, otherThan } from './_examples.js';
import { inCreate, inUpdate } from './_requests.js';

/** Source: `VoiceIdsOrCustomVoice`. */
export const requestVoice: Examples = {
  object: 'request-voice',
  schema: RequestVoice,
  places: [inUpdate('/audio/output/voice'), inCreate('/audio/output/voice')],
  tables: [
    { reason: 'documented and other names', accepted: ['alloy', 'marin', 'cedar', 'nova', 'ALLOY', 'Zoë 😀', ''] },
    {
      reason: 'a custom voice is an object with nothing but an id',
      accepted: ['voice_1234', 'a', '', 'marin'].map((id) => ({ id })),
      refused: [
        ...breaking('request-voice.types', '/id', [{}]),
        ...breakingAt({}, '/id', 'request-voice.types', otherThan('string')),
        ...breaking('request-voice.types', '', [
          { id: 'voice_1234', name: 'Ada' },
          { id: 'voice_1234', x_new: null },
        ]),
      ],
    },
    {
      reason: 'must be a string or an object',
      refused: breaking('request-voice.types', '', [...otherThan('string', 'object'), 1, true, ['alloy']]),
    },
  ],
};
