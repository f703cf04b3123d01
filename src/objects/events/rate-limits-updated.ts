import { RateLimit } from '../rate-limit.js';
import { serverEvent } from './event.js';
import { list } from './fields.js';

/** What is left of the limits, after a response. Source: `RealtimeServerEventRateLimitsUpdated`. */
export const rateLimitsUpdated = serverEvent('rate_limits.updated', {
  source: 'RealtimeServerEventRateLimitsUpdated',
  fields: { rate_limits: list(RateLimit) },
});
