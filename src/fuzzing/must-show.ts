import type { FuzzPlan } from './fuzz-plan.js';
import { HangsSometimes } from './fuzz-result.js';

/** What came of a run. */
interface Shown {
  readonly plan: FuzzPlan;
  /** Number of cases, those included that could not be passed. */
  readonly cases: number;
  /** Number of findings. */
  readonly found: number;
  /** Number of cases that were not tried, since the parser hung. */
  readonly leftOut: number;
}

/** Throws if a run without findings shows nothing. */
export function mustShowSomething({ plan, cases, found, leftOut }: Shown): void {
  if (found === 0 && leftOut > 0) throw new HangsSometimes(leftOut);
  // A store may be empty, and so may a shard.
  const mayBeNone = plan.shard !== undefined || plan.phases.every((phase) => phase === 'stored');
  if (cases === 0 && !mayBeNone) throw new RangeError('no case was tried: none is what the options ask for');
}
