import type { Case } from '../../engine/cases/case.js';
import { replaceAt } from '../../engine/json/place.js';
import { fromPointer } from '../../engine/json/pointer.js';
import { withoutKinds } from '../../engine/schema/place-pattern.js';
import type { FailureKind } from '../failure-kind.js';
import type { Answer } from '../verdict.js';
import { editsOf } from './edits.js';
import type { KnownValues } from './known-values.js';
import { labelledBy } from './label.js';
import type { Edit } from './minimal-difference.js';
import { findNeededProperty } from './needed-property.js';
import { isDocumented } from './parts.js';
import type { QueryBudget } from './query-budget.js';
import { revalidate } from './revalidate.js';
import { complaintKey } from './signature.js';

/** A rejected case, an accepted value, and the minimal difference between them. */
export interface Comparison {
  readonly refused: Case;
  readonly edit: Edit;
  /** The accepted value. Missing if the edit only changes what the parser complains about. */
  readonly accepted?: unknown;
}

/** Valid values that help to find a minimal difference. */
export interface ValidValues {
  readonly known: KnownValues;
  /** The accepted value with the most properties. */
  readonly fullest: unknown;
}

/**
 * Finds the minimal difference between a rejected case and an accepted value: the one edit after which the parser accepts
 * it, or else one after which the parser complains about something else.
 */
export async function findDifference(
  budget: QueryBudget,
  valid: ValidValues,
  found: Case,
  before: { readonly kind: FailureKind; readonly answer: Answer },
): Promise<Comparison | undefined> {
  if (!('value' in found)) return undefined;
  const { model } = budget.context;
  const labelled = (comparison: Comparison): Comparison => {
    return { ...comparison, refused: labelledBy(model, comparison.refused, comparison.edit) };
  };
  const complaint = complaintKey(before.answer.complaint);
  let other: Edit | undefined;
  for (const edit of editsOf(model.shape, valid.known, found.value)) {
    if (budget.isSpent) break;
    const next = revalidate(model, { ...found, tier: 'edge' }, edit.value);
    const answer = next && (await budget.ask(next));
    if (answer?.verdict === 'accepted') {
      const refused = await withUsualContent(budget, valid.known, found, edit, complaint);
      return labelled({ refused, edit, accepted: edit.value });
    }
    if (answer && complaintKey(answer.complaint) !== complaint) other ??= edit;
  }
  const needed = await findNeededProperty(budget, valid.fullest, found, before.kind);
  if (needed) return labelled(needed);
  return other && labelled({ refused: found, edit: other });
}

/**
 * Replaces an empty object or array that is rejected by a usual one, if that is rejected as well: the empty one would look
 * like the reason.
 */
async function withUsualContent(
  budget: QueryBudget,
  known: KnownValues,
  found: Case,
  { change, refused, kind, path }: Edit,
  complaint: string,
): Promise<Case> {
  const { model } = budget.context;
  const isEmpty = typeof refused === 'object' && refused !== null && Object.keys(refused).length === 0;
  if ((change !== 'without' && change !== 'instead') || !isEmpty) return found;
  for (const other of (known.get(withoutKinds(kind)) ?? []).toReversed()) {
    if (Array.isArray(other) !== Array.isArray(refused)) continue;
    const next = revalidate(model, { ...found, tier: 'edge' }, replaceAt(found.value, fromPointer(path), other));
    if (!next || !isDocumented(model.shape, next.value)) continue;
    const answer = await budget.ask(next);
    if (answer?.verdict === 'rejected' && complaintKey(answer.complaint) === complaint) return next;
  }
  return found;
}
