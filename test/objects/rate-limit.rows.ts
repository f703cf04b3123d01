import { RateLimit } from '../../src/objects/index.js';
import { breaking, breakingAt, type Examples, evolved, mistyped, otherThan, type Typed } from './_examples.js';

const TYPES = 'rate-limit.types';

const limit = { name: 'requests', limit: 1_000, remaining: 999, reset_seconds: 60 };
const numbers: readonly Typed[] = ['/limit', '/remaining', '/reset_seconds'].map((path) => [path, TYPES, 'number']);

/** Source: `RealtimeServerEventRateLimitsUpdated.rate_limits`. */
export const rateLimit: Examples = {
  object: 'rate-limit',
  schema: RateLimit,
  places: [{ model: 'server-event', at: '/rate_limits/0', inside: { type: 'rate_limits.updated', event_id: 'e' } }],
  tables: [
    {
      reason: 'nothing is required; numbers may be 0, and seconds may be fractions',
      accepted: [
        ...evolved(limit),
        ...[{}, { name: 'tokens' }, { limit: 0, remaining: 0, reset_seconds: 0 }, { reset_seconds: 0.006 }],
      ],
      refused: [
        ...mistyped(limit, numbers),
        ...breakingAt(limit, '/limit', TYPES, [1.5, '1']),
        ...breakingAt(limit, '/remaining', TYPES, [1.5, '1']),
        ...breakingAt(limit, '/reset_seconds', TYPES, ['60']),
      ],
    },
    {
      reason: 'documented names',
      accepted: ['requests', 'tokens'].map((name) => ({ ...limit, name })),
      refused: breakingAt(limit, '/name', 'rate-limit.name', ['Tokens', 'tokens ', 'request', ...otherThan('string')]),
    },
    { reason: 'must be an object', refused: breaking(TYPES, '', [...otherThan('object'), 'tokens']) },
  ],
};
