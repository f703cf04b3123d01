import { ResponseAudio } from '../../src/objects/index.js';
import { breaking, breakingAt, type Examples, evolved, mistyped, otherThan } from './_examples.js';

const full = { output: { format: { type: 'audio/pcm', rate: 24000 }, voice: 'marin' } };

/** Source: `RealtimeResponse.audio`. */
export const responseAudio: Examples = {
  object: 'response-audio',
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
      reason: 'documented JSON types',
      refused: [
        ...mistyped(full, [
          ['/output', 'response-audio.types', 'object'],
          ['/output/format', 'audio-format.types', 'object'],
          ['/output/format/type', 'audio-format.type', 'string'],
          ['/output/voice', 'voice.types', 'string'],
        ]),
        ...breakingAt(full, '/output/format/rate', 'audio-format.rate', [16000]),
      ],
    },
    { reason: 'must be an object', refused: breaking('response-audio.types', '', [...otherThan('object'), true]) },
  ],
};
