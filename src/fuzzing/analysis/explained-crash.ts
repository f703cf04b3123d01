import type { Case } from '../../engine/cases/case.js';
import { variantsWithout } from './cause.js';
import type { Failure } from './context.js';
import { isLike, type OpenFinding } from './finding-list.js';
import type { KnownCauses } from './known-causes.js';
import type { QueryBudget } from './query-budget.js';
import { sameFailure } from './same-failure.js';

/**
 * Removes all known causes from a case that a parser may reject, but must survive. Returns the finding that explains the
 * crash, if the parser survives the rest.
 */
export async function explainedCrash(
  budget: QueryBudget,
  known: KnownCauses,
  failure: Failure,
): Promise<OpenFinding | undefined> {
  const { case: found } = failure.planned;
  const { kind } = failure.disagreement;
  if (!('value' in found) || (kind !== 'crashed' && kind !== 'timed-out')) return undefined;
  const { context } = budget;
  let freed: Case = found;
  let suspect: OpenFinding | undefined;
  for (const { cause, finding } of known.all) {
    const [value] = variantsWithout(context.model.shape, cause, freed.value);
    if (value === undefined) continue;
    freed = { ...freed, value };
    if (isLike(finding, failure)) suspect ??= finding;
  }
  const answer = suspect && (await budget.ask(freed));
  return answer && !sameFailure(context, freed, answer, failure) ? suspect : undefined;
}
