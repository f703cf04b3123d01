import { ResponseAudio } from '../../../src/schemas/index.js';
import { breaking, breakingAt, type Examples, evolved, mistyped, otherThan } from '../_examples.js';

const full = { output: { format: { type: 'audio/pcm', rate: 24000 }, voice: 'marin' } };

/** Source: `RealtimeResponse.audio`. */
export const responseAudio: Examples = {
  object: 'audio of a response',
  schema: ResponseAudio,
  places: [{ model: 'response', at: '/audio' }],
  tables: [
    {
      reason: 'every property is optional',
      accepted: [{}, { output: {} }, { output: { format: {} } }, { output: { voice: 'nova' } }, ...evolved(full)],
    },
    {
      reason: 'properties of a session',
      accepted: [{ input: null, output: { speed: 'fast' } }, { output: { speed: 9 } }],
    },
    {
      reason: 'documented types',
      refused: [
        ...mistyped(full, [
          ['/output', 'response.audio.output', 'object'],
          ['/output/format', 'types', 'object'],
          ['/output/format/type', 'audio.format.type', 'string'],
          ['/output/voice', 'voice', 'string'],
        ]),
        ...breakingAt(full, '/output/format/rate', 'audio.format.rate', [16000]),
      ],
    },
    { reason: 'nothing but an object', refused: breaking('response.audio.output', '', [...otherThan('object'), true]) },
  ],
};
