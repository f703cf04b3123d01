import type { Case } from '../../engine/cases/case.js';
import { type Context, type Failure, failuresIn } from './context.js';
import { isLike, type OpenFinding } from './finding-list.js';
import type { MinimalDifference } from './minimal-difference.js';
import type { QueryBudget } from './query-budget.js';
import { revalidate } from './revalidate.js';
import { isSimilarKind, sameFailure } from './same-failure.js';
import { hasCause, variantsWithout } from './without-cause.js';

/** The finding that a failure shows, or the failure without the causes of other findings. */
export type Explained = { readonly finding: OpenFinding } | { readonly failure: Failure };

/** Returns a case without a known cause; `undefined` if the cause does not occur, or the label is not true without it. */
function freedOf({ model }: Context, found: Case, cause: MinimalDifference): Case | undefined {
  for (const value of variantsWithout(model.shape, cause, found.value)) {
    const freed = found.expect === 'must-accept' ? revalidate(model, found, value) : { ...found, value };
    if (freed) return freed;
  }
  return undefined;
}

/**
 * Removes the causes of known findings from a failing case. If nothing else is wrong with it, returns the finding that it
 * shows.
 */
export async function withoutKnownCauses(
  budget: QueryBudget,
  findings: readonly OpenFinding[],
  failure: Failure,
): Promise<Explained> {
  const { case: found } = failure.planned;
  const { kind, difference } = failure.disagreement;
  if (!('value' in found) || difference || kind === 'accepted-invalid') return { failure };
  return found.expect === 'must-accept' ? peeled(budget, findings, failure) : explainedCrash(budget, findings, failure);
}

/** Removes known causes from a valid case, one after the other, since it may have several. */
async function peeled(budget: QueryBudget, findings: readonly OpenFinding[], failure: Failure): Promise<Explained> {
  const { context } = budget;
  let current = failure;
  for (const finding of findings) {
    if (!finding.cause) continue;
    const freed = freedOf(context, current.planned.case, finding.cause);
    const answer = freed && (await budget.ask(freed));
    if (!answer) continue;
    const { kind } = current.disagreement;
    const other = failuresIn(context, freed, answer).find((one) => isSimilarKind(one.kind, kind));
    if (other) current = { planned: { ...current.planned, case: freed }, answer, disagreement: other };
    // A value that is accepted with one more property lacked nothing else, whatever the parser complained about.
    else if (finding.cause.change === 'with' || isLike(finding, current)) return { finding };
  }
  return { failure: current };
}

/** Removes all known causes from a case that need not be valid. No case may crash a parser, so the label may be lost. */
async function explainedCrash(
  budget: QueryBudget,
  findings: readonly OpenFinding[],
  failure: Failure,
): Promise<Explained> {
  const { context } = budget;
  let freed = failure.planned.case;
  let suspect: OpenFinding | undefined;
  for (const finding of findings) {
    const next = finding.cause && freedOf(context, freed, finding.cause);
    if (!next) continue;
    freed = next;
    if (isLike(finding, failure)) suspect ??= finding;
  }
  const answer = suspect && (await budget.ask(freed));
  return suspect && answer && !sameFailure(context, freed, answer, failure) ? { finding: suspect } : { failure };
}

/**
 * Lists the known causes that must not be introduced while a failing case is shrunk: those that it does not have. Causes
 * with the same complaint may come in, since one fault often has many causes. But each required property is a fault of its
 * own.
 */
export function absentFrom(
  { model }: Context,
  findings: readonly OpenFinding[],
  failure: Failure,
): MinimalDifference[] {
  const isOther = (finding: OpenFinding) => finding.cause?.change === 'with' || !isLike(finding, failure);
  const causes = findings.filter(isOther).flatMap(({ cause }) => cause ?? []);
  return causes.filter((cause) => !hasCause(model.shape, cause, failure.planned.case.value));
}
