import type * as fc from 'fast-check';
import { weighted } from '../src/engine/generate/choosing.js';
import { type Constraints, tiered } from '../src/engine/generate/constraints.js';
import { fixed } from '../src/engine/generate/fixed.js';
import { object, optional } from '../src/engine/generate/object.js';
import { oneOf } from '../src/engine/generate/one-of.js';
import { DEFAULT_EFFORT, REASONING_EFFORTS, type Reasoning } from '../src/objects/reasoning.js';

type Effort = (typeof REASONING_EFFORTS)[number];

/**
 * Reasoning of a session: `{ effort? }`. The typical effort is `low`, the default. Throws a `RangeError` if an option is
 * unknown. Source: `RealtimeReasoning`.
 *
 * @example
 * const efforts = ['minimal', 'low', 'medium', 'high', 'xhigh'];
 * fc.assert(fc.property(reasoning({ presence: 'all' }), ({ effort }) => efforts.includes(effort)));
 */
export function reasoning(constraints: Constraints = {}): fc.Arbitrary<Reasoning> {
  return tiered(constraints, (making) => {
    const anyEffort = oneOf(...REASONING_EFFORTS);
    const effort = making.tier === 'typical' ? weighted<Effort>([4, fixed(DEFAULT_EFFORT)], [1, anyEffort]) : anyEffort;
    return object({ effort: optional(effort) }, making);
  });
}
