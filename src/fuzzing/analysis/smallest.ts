import type { Case } from '../../engine/cases/case.js';
import { reducedFully } from '../../engine/json/reduce.js';
import type { Answer } from '../verdict.js';
import type { Failure } from './context.js';
import type { QueryBudget } from './query-budget.js';
import { revalidate } from './revalidate.js';
import { sameFailure } from './same-failure.js';
import { simplerValues } from './simpler-values.js';
import { smallestText } from './smallest-text.js';

/** A failing case, and the answer to it. */
export interface FailingCase {
  readonly found: Case;
  readonly answer: Answer;
}

/** Finds the smallest case that fails in the same way and that `isAllowed` accepts. */
export async function smallestFailing(
  budget: QueryBudget,
  failure: Failure,
  isAllowed: (value: unknown) => boolean,
): Promise<FailingCase> {
  const { context } = budget;
  let last: FailingCase = { found: failure.planned.case, answer: failure.answer };
  if (!('value' in last.found)) return smallestText(budget, failure);
  await reducedFully(last.found.value, simplerValues, async (value) => {
    if (budget.isSpent || !isAllowed(value)) return false;
    const next = revalidate(context.model, last.found, value);
    const answer = next && (await budget.ask(next));
    if (!answer || !sameFailure(context, next, answer, failure)) return false;
    last = { found: next, answer };
    return true;
  });
  return last;
}
