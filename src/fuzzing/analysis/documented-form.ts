import { jsonIn } from '../function-target.js';
import { type Failure, failuresIn } from './context.js';
import { asDocumented, isDocumented } from './parts.js';
import type { QueryBudget } from './query-budget.js';
import { revalidate } from './revalidate.js';
import { isSimilarKind } from './same-failure.js';
import { complaintKey } from './signature.js';

/** Texts of at least as many characters are about their length or their depth. */
export const LONG = 150_000;

/**
 * Returns the same failure of a documented value in its usual spelling, if that fails as well: then the undocumented
 * properties or the unusual spelling have nothing to do with it. Otherwise returns the failure as it is.
 */
export async function inDocumentedForm(budget: QueryBudget, failure: Failure): Promise<Failure> {
  const { planned, disagreement } = failure;
  const { case: found } = planned;
  // No text may crash a parser, not even one that must be rejected. The value in the text may be the reason.
  const isUnusual = found.tier === 'evolved' || found.tier === 'malformed';
  const isCrash = disagreement.kind === 'crashed' || disagreement.kind === 'timed-out';
  if (!isUnusual || disagreement.difference || (found.expect !== 'must-accept' && !isCrash)) return failure;
  const { model } = budget.context;
  const { text = '' } = found;
  const read = 'value' in found ? found : text.length < LONG ? jsonIn(text) : undefined;
  if (!read) return failure;
  const documented = asDocumented(model.shape, read.value);
  for (const value of 'value' in found ? [documented] : [documented, read.value]) {
    const tier = isDocumented(model.shape, value) ? 'edge' : 'evolved';
    const next = revalidate(model, { model: found.model, tier, expect: 'must-accept' }, value);
    const answer = next && (await budget.ask(next));
    const same =
      answer && failuresIn(budget.context, next, answer).find(({ kind }) => isSimilarKind(kind, disagreement.kind));
    const isSame = same && complaintKey(answer.complaint) === complaintKey(failure.answer.complaint);
    if (isSame) return { planned: { ...planned, case: next }, answer, disagreement: same };
  }
  return failure;
}
