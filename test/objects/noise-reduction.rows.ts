import { NoiseReduction } from '../../src/objects/index.js';
import { breaking, breakingAt, type Examples, evolved, mistyped, otherThan } from './_examples.js';

/** Source: `RealtimeSessionCreateResponse.audio.input.noise_reduction`, `NoiseReductionType`. */
export const noiseReduction: Examples = {
  object: 'noise-reduction',
  schema: NoiseReduction,
  places: [
    { model: 'session', at: '/audio/input/noise_reduction' },
    { model: 'ga-session', at: '/audio/input/noise_reduction' },
    { model: 'transcription-session', at: '/audio/input/noise_reduction' },
  ],
  tables: [
    { reason: 'null if it is turned off', accepted: [null] },
    { reason: 'every property is optional', accepted: [{}] },
    { reason: 'documented types', accepted: [...evolved({ type: 'near_field' }), { type: 'far_field' }] },
    {
      reason: 'other types',
      refused: [
        ...breakingAt({}, '/type', 'noise-reduction.type', [
          ...['near-field', 'nearfield', 'NEAR_FIELD', 'Far_field', 'near_field ', 'near', 'none', 'auto', 'toString'],
          '',
        ]),
        ...mistyped({}, [['/type', 'noise-reduction.type', 'string']]),
      ],
    },
    {
      reason: 'must be an object or null',
      refused: breaking('noise-reduction.types', '', [...otherThan('object', 'null'), 'near_field', true]),
    },
  ],
};
