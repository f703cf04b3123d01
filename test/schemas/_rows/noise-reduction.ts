import { NoiseReduction } from '../../../src/schemas/index.js';
import { breaking, breakingAt, type Examples, evolved, mistyped, otherThan } from '../_examples.js';

/** Source: `RealtimeSessionCreateResponse.audio.input.noise_reduction`, `NoiseReductionType`. */
export const noiseReduction: Examples = {
  object: 'noise reduction',
  schema: NoiseReduction,
  places: [{ model: 'session', at: '/audio/input/noise_reduction' }],
  tables: [
    { reason: 'null where it is turned off', accepted: [null] },
    { reason: 'every property is optional', accepted: [{}] },
    { reason: 'a documented type', accepted: [...evolved({ type: 'near_field' }), { type: 'far_field' }] },
    {
      reason: 'no other type',
      refused: [
        ...breakingAt({}, '/type', 'session.audio.input.noise_reduction.type', [
          ...['near-field', 'nearfield', 'NEAR_FIELD', 'Far_field', 'near_field ', 'near', 'none', 'auto', 'toString'],
          '',
        ]),
        ...mistyped({}, [['/type', 'session.audio.input.noise_reduction.type', 'string']]),
      ],
    },
    {
      reason: 'nothing but an object or null',
      refused: breaking('session.audio.input.noise_reduction', '', [
        ...otherThan('object', 'null'),
        'near_field',
        true,
      ]),
    },
  ],
};
