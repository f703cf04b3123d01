import type * as fc from 'fast-check';
import { type Constraints, tiered } from '../src/engine/generate/constraints.js';
import { drawn } from '../src/engine/generate/drawn.js';
import { oneNumber } from '../src/engine/generate/number.js';
import { after, object, optional } from '../src/engine/generate/object.js';
import { oneOf } from '../src/engine/generate/one-of.js';
import { INT32_MAX } from '../src/engine/json/int32.js';
import { RATE_LIMIT_NAMES, type RateLimit } from '../src/objects/rate-limit.js';

/** What is left of a limit: less than a tenth was used. It shrinks to the limit. */
const remainingOf = (limit: number) =>
  drawn(
    (random) => limit - random.nextInt(0, Math.floor(limit / 10)),
    (left) => (String(limit).length <= String(left).length && left !== limit ? [limit] : []),
  );

/**
 * Limits of requests or tokens: `{ name?, limit?, remaining?, reset_seconds? }`. `reset_seconds` is in seconds and may be
 * a fraction. Throws a `RangeError` if an option is unknown. Source: `RealtimeServerEventRateLimitsUpdated.rate_limits`.
 *
 * @example
 * const limits = rateLimit({ tier: 'typical', presence: 'all' });
 * fc.assert(fc.property(limits, ({ limit, remaining }) => remaining <= limit));
 */
export function rateLimit(constraints: Constraints = {}): fc.Arbitrary<RateLimit> {
  return tiered(constraints, (making) => {
    if (making.tier === 'edge') {
      const count = oneNumber(0, 0, 1, 65_536, INT32_MAX);
      return object(
        {
          name: optional(oneOf(...RATE_LIMIT_NAMES)),
          limit: optional(count),
          remaining: optional(after(({ limit }: Pick<RateLimit, 'limit'>) => oneNumber(0, 0, limit ?? 1))),
          reset_seconds: optional(oneNumber(0, 0, 0.006, 1, 60, 65_536)),
        },
        making,
      );
    }
    return object(
      {
        name: optional(oneOf('tokens')),
        limit: optional(oneNumber(20_000, 20_000, 40_000, 200_000, 15_000_000)),
        remaining: optional(after(({ limit = 0 }: Pick<RateLimit, 'limit'>) => remainingOf(limit))),
        reset_seconds: optional(oneNumber(0, 0, 0.002, 0.006, 0.045, 1.5)),
      },
      making,
    );
  });
}
