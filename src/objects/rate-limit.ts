import * as z from 'zod';
import { document } from '../engine/schema/documented.js';
import { anyOf, rules } from '../engine/schema/rules.js';
import { integer, withRule } from '../engine/schema/with-rule.js';

/** What is limited. Source: `RealtimeServerEventRateLimitsUpdated.rate_limits.name`. */
export const RATE_LIMIT_NAMES = ['requests', 'tokens'] as const;

const SOURCE = 'RealtimeServerEventRateLimitsUpdated.rate_limits';

export const rateLimitRules = rules('rate-limit', {
  types: {
    at: ['', '/limit', '/remaining', '/reset_seconds'],
    text: 'must be an object: limit and remaining are integers, reset_seconds is a number',
    source: SOURCE,
  },
  name: { at: '/name', text: `must be ${anyOf(RATE_LIMIT_NAMES)}`, source: `${SOURCE}.name` },
  remaining: {
    at: '/remaining',
    text: 'is not more than the limit',
    source: `${SOURCE}.remaining`,
    certainty: 'inferred',
    effect: 'shapes',
  },
});

const count = () => withRule(rateLimitRules.types, integer(), 'must be an integer').optional();

/**
 * A limit of requests or tokens. The schema accepts negative numbers, which the documentation leaves open.
 * Source: `RealtimeServerEventRateLimitsUpdated.rate_limits`.
 */
export const RateLimit = document(
  'rate-limit',
  withRule(
    rateLimitRules.types,
    z.looseObject({
      name: withRule(rateLimitRules.name, z.enum(RATE_LIMIT_NAMES)).optional(),
      limit: count(),
      remaining: count(),
      reset_seconds: withRule(rateLimitRules.types, z.number(), 'must be a number').optional(),
    }),
    'must be an object',
  ),
);

export type RateLimit = z.infer<typeof RateLimit>;
