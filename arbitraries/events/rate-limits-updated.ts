import { rateLimitsUpdated } from '../../src/objects/events/rate-limits-updated.js';
import { defineEvent } from '../event.js';
import { rateLimit } from '../rate-limit.js';

/** Limits of tokens, mostly. */
export const rateLimitsUpdatedDefinition = defineEvent(rateLimitsUpdated, {
  values: (making) => ({ rate_limits: rateLimit(making) }),
});
