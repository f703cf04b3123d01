import { MaxOutputTokens } from '../../src/objects/index.js';
import { breaking, type Examples, otherThan } from './_examples.js';

/** Source: `RealtimeSessionCreateResponse.max_output_tokens`, `RealtimeResponse.max_output_tokens`. */
export const maxOutputTokens: Examples = {
  object: 'max-output-tokens',
  schema: MaxOutputTokens,
  places: [
    { model: 'session', at: '/max_output_tokens' },
    { model: 'ga-session', at: '/max_output_tokens' },
    { model: 'response', at: '/max_output_tokens' },
  ],
  tables: [
    { reason: 'an integer from 1 to 4096', accepted: [1, 2, 1024, 4095, 4096] },
    {
      reason: 'different spellings of a number',
      accepted: ['1.0', '1e0', '1E+3', '4.096e3'].map((n) => JSON.parse(n)),
    },
    { reason: '"inf"', accepted: ['inf'] },
    {
      reason: 'other numbers',
      refused: breaking('max-output-tokens.value', '', [0, -0, -1, 4097, 1e300, 1.5, 0.5, 0.999, 4095.5, 4096.5]),
    },
    {
      reason: 'other strings',
      refused: breaking('max-output-tokens.value', '', [
        ...['100', '1', '4096', 'INF', 'Inf', 'inf ', ' inf', 'infinity', 'Infinity', 'auto', 'null', ''],
      ]),
    },
    {
      reason: 'must be a number or a string',
      refused: breaking('max-output-tokens.value', '', [
        ...otherThan('number', 'string'),
        true,
        [1],
        ['inf'],
        { max: 1 },
      ]),
    },
  ],
};
