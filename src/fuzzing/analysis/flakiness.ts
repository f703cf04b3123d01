import type { Finding } from '../finding.js';
import { type Failure, failuresIn } from './context.js';
import type { QueryBudget } from './query-budget.js';

/** Number of times that a failing case is repeated before it counts as always failing. */
const REPEATS = 2;

/** Number of times that a case is repeated if it does not always fail. */
const FLAKY_REPEATS = 10;

/**
 * Repeats a failing case. Returns how often it failed, or `undefined` if it always did. A hang is repeated once, with the
 * full `timeout` in milliseconds.
 */
export async function flakinessOf(
  budget: QueryBudget,
  { planned, disagreement }: Failure,
  timeout: number,
): Promise<Finding['flaky']> {
  let failed = 1;
  let of = 1;
  for (let repeats = disagreement.kind === 'timed-out' ? 1 : REPEATS; of <= repeats; ) {
    const answer = await budget.ask(planned.case, timeout);
    if (!answer) break;
    of++;
    if (failuresIn(budget.context, planned.case, answer).some(({ kind }) => kind === disagreement.kind)) failed++;
    else repeats = FLAKY_REPEATS;
  }
  return failed < of ? { failed, of } : undefined;
}
