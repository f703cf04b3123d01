import { Truncation } from '../../src/objects/index.js';
import { breaking, breakingAt, type Examples, evolved, missing, mistyped, otherThan } from './_examples.js';

const full = { type: 'retention_ratio', retention_ratio: 0.8, token_limits: { post_instructions: 5000 } };
const base = { type: 'retention_ratio', retention_ratio: 0.5 };

/** Source: `RealtimeTruncation`. */
export const truncation: Examples = {
  object: 'truncation',
  schema: Truncation,
  places: [{ model: 'ga-session', at: '/truncation' }],
  tables: [
    {
      reason: 'the two modes',
      accepted: ['auto', 'disabled'],
      refused: breaking('truncation.value', '', [
        ...['none', 'Auto', 'AUTO', 'auto ', ' auto', 'aut', 'enabled', 'retention_ratio', 'null', '{}', ''],
      ]),
    },
    { reason: 'every documented property', accepted: [...evolved(full), base] },
    {
      reason: 'the type',
      refused: [
        ...missing(full, [['/type', 'truncation.type', 'string']]),
        ...mistyped(full, [['/type', 'truncation.type', 'string']]),
        ...breakingAt(full, '/type', 'truncation.type', [
          ...['auto', 'disabled', 'Retention_ratio', 'RETENTION_RATIO', 'retention-ratio', 'retention_ratio ', ''],
        ]),
      ],
    },
    {
      reason: 'a ratio from 0 to 1',
      accepted: [0, -0, 1, 0.8, 0.5, 5e-324, 0.999999, 0.1 + 0.2].map((retention_ratio) => ({
        ...base,
        retention_ratio,
      })),
      refused: [
        ...missing(full, [['/retention_ratio', 'truncation.ratio', 'number']]),
        ...mistyped(full, [['/retention_ratio', 'truncation.ratio', 'number']]),
        ...breakingAt(full, '/retention_ratio', 'truncation.ratio', [
          ...[-0.01, 1.01, -5e-324, 1.0000000000000002, -1, 2, 80, 1e308, '0.8', '1', '80%', true],
        ]),
      ],
    },
    {
      reason: 'token limits, which may be empty',
      accepted: [{}, { post_instructions: 0 }, { other: 1 }].map((token_limits) => ({ ...base, token_limits })),
      refused: [
        ...mistyped(base, [['/token_limits', 'truncation.limits', 'object']]),
        ...breakingAt(base, '/token_limits', 'truncation.limits', [5000, '5000', [{}]]),
      ],
    },
    {
      reason: 'a non-negative integer of tokens, whose maximum depends on the model',
      accepted: [0, 1, 5000, 28_224, 28_225, 65_536, 1_000_000, 2147483648].map((post_instructions) => ({
        ...base,
        token_limits: { post_instructions },
      })),
      refused: [
        ...mistyped(base, [['/token_limits/post_instructions', 'truncation.limits', 'number']]),
        ...breakingAt(base, '/token_limits/post_instructions', 'truncation.limits', [
          ...[-1, 1.5, 0.5, -0.5, '5000', 'inf', true],
        ]),
      ],
    },
    {
      reason: 'must be a mode or an object',
      refused: breaking('truncation.value', '', [...otherThan('string', 'object'), true, 0.8, ['auto'], [full]]),
    },
    {
      reason: 'both required properties are missing in turn',
      refused: [
        { value: { type: 'retention_ratio' }, rule: 'truncation.ratio', path: '/retention_ratio' },
        { value: { retention_ratio: 0.8 }, rule: 'truncation.type', path: '/type' },
        { value: { retention_ratio: 0.8, token_limits: {} }, rule: 'truncation.type', path: '/type' },
      ],
    },
  ],
};
