import { SessionAudio } from '../../src/objects/index.js';
import { breaking, type Examples, evolved, mistyped, otherThan } from './_examples.js';
import { input } from './session-audio-input.rows.js';
import { output } from './session-audio-output.rows.js';

/** Source: `RealtimeSessionCreateResponse.audio`. */
export const sessionAudio: Examples = {
  object: 'session-audio',
  schema: SessionAudio,
  places: [{ model: 'session', at: '/audio' }],
  tables: [
    {
      reason: 'every property is optional',
      accepted: [{}, { input: {} }, { output: {} }, { input: {}, output: {} }, ...evolved({ input, output })],
    },
    {
      reason: 'input and output must be objects',
      refused: mistyped({ input, output }, [
        ['/input', 'session-audio-input.types', 'object'],
        ['/output', 'session-audio-output.types', 'object'],
      ]),
    },
    { reason: 'must be an object', refused: breaking('session-audio.types', '', [...otherThan('object'), true, [{}]]) },
  ],
};
