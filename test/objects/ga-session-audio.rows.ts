import { GaSessionAudio } from '../../src/objects/index.js';
import { breaking, type Examples, evolved, mistyped, otherThan } from './_examples.js';
import { gaInput } from './ga-session-audio-input.rows.js';

const output = { format: { type: 'audio/pcm', rate: 24000 }, voice: 'marin', speed: 1 };

/** Source: `RealtimeSessionCreateResponseGA.audio`. */
export const gaSessionAudio: Examples = {
  object: 'ga-session-audio',
  schema: GaSessionAudio,
  places: [{ model: 'ga-session', at: '/audio' }],
  tables: [
    {
      reason: 'every property is optional',
      accepted: [{}, { input: {} }, { output: {} }, { input: {}, output: {} }, ...evolved({ input: gaInput, output })],
    },
    {
      reason: 'input and output must be objects',
      refused: mistyped({ input: gaInput, output }, [
        ['/input', 'ga-session-audio-input.types', 'object'],
        ['/output', 'session-audio-output.types', 'object'],
      ]),
    },
    {
      reason: 'must be an object',
      refused: breaking('ga-session-audio.types', '', [...otherThan('object'), true, [{}]]),
    },
  ],
};
