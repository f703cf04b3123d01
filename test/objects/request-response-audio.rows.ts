import { RequestResponseAudio } from '../../src/objects/index.js';
import { breaking, type Examples, evolved, mistyped, otherThan } from './_examples.js';
import { inCreate } from './_requests.js';

const full = { output: { format: { type: 'audio/pcm', rate: 24000 }, voice: 'marin' } };

/** Source: `RealtimeResponseCreateParams.audio`. */
export const requestResponseAudio: Examples = {
  object: 'request-response-audio',
  schema: RequestResponseAudio,
  places: [inCreate('/audio')],
  tables: [
    {
      reason: 'every property is optional; a voice is a name or an object',
      accepted: [{}, { output: {} }, { output: { voice: { id: 'voice_1234' } } }, ...evolved(full)],
    },
    { reason: 'properties of a session', accepted: [{ input: null, output: { speed: 'fast' } }] },
    {
      reason: 'documented JSON types',
      refused: mistyped(full, [
        ['/output', 'response-audio.types', 'object'],
        ['/output/format', 'audio-format.types', 'object'],
        ['/output/voice', 'request-voice.types', 'string', 'object'],
      ]),
    },
    { reason: 'must be an object', refused: breaking('response-audio.types', '', [...otherThan('object'), true]) },
  ],
};
