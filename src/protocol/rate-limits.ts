import { rules } from '../engine/schema/rules.js';
import type { Machine } from './machine.js';
import type { Report } from './report.js';

export const rateLimitRules = rules('exchange.rate-limits', {
  once: {
    text: 'are updated at most once for each response, after it was created',
    source: 'RealtimeServerEventRateLimitsUpdated, recorded traffic',
    certainty: 'recorded',
  },
});

/** Rate limits, which do not say which response they are about. */
export class RateLimits implements Machine {
  /** Responses that had no update yet. */
  private responses = 0;

  constructor(private readonly report: Report) {}

  readonly server: Machine['server'] = {
    'response.created': () => {
      this.responses++;
    },
    'rate_limits.updated': () => {
      if (this.responses > 0) this.responses--;
      else this.report.add(rateLimitRules.once, 'there is no response that this may be about');
    },
  };
}
