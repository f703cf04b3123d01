import { GaSessionRequestAudio } from '../../src/objects/index.js';
import { breaking, type Examples, evolved, mistyped, otherThan } from './_examples.js';
import { inUpdate } from './_requests.js';
import { requestedInput } from './ga-session-request-audio-input.rows.js';

const full = { input: requestedInput, output: { voice: 'marin' } };

/** Source: `RealtimeSessionCreateRequestGA.audio`. */
export const gaSessionRequestAudio: Examples = {
  object: 'ga-session-request-audio',
  schema: GaSessionRequestAudio,
  places: [inUpdate('/audio')],
  tables: [
    { reason: 'every property is optional', accepted: [{}, { input: {}, output: {} }, ...evolved(full)] },
    {
      reason: 'must be objects',
      refused: [
        ...breaking('ga-session-audio.types', '', [...otherThan('object'), [full]]),
        ...mistyped(full, [
          ['/input', 'ga-session-audio-input.types', 'object'],
          ['/output', 'session-audio-output.types', 'object'],
        ]),
      ],
    },
  ],
};
