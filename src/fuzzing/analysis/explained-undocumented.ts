import { getAt } from '../../engine/json/place.js';
import { fromPointer } from '../../engine/json/pointer.js';
import type { Failure } from './context.js';
import type { OpenFinding } from './finding-list.js';
import type { KnownCauses } from './known-causes.js';
import { putAt } from './mix.js';
import type { QueryBudget } from './query-budget.js';
import { answerKey, complaintKey } from './signature.js';

/**
 * Returns the finding that explains why a parser does not accept a value that only a later version of the API may send,
 * such as an event of an unknown type: in the place of a known cause it has another value, the parser says the same, and
 * accepts it with the accepted part there.
 */
export async function explainedUndocumented(
  budget: QueryBudget,
  known: KnownCauses,
  { planned: { case: found }, answer }: Failure,
): Promise<OpenFinding[] | undefined> {
  if (!answer.complaint) return undefined;
  for (const { cause, finding } of known.all) {
    const place = fromPointer(cause.path);
    if (cause.change !== 'instead' || place.length === 0 || getAt(found.value, place) === undefined) continue;
    if (finding.verdict !== answer.verdict) continue;
    if (complaintKey(finding.complaint, answer.verdict === 'crashed') !== answerKey(answer)) continue;
    const repaired = await budget.ask({ ...found, value: putAt(found.value, place, cause.accepted) });
    if (repaired?.verdict === 'accepted') return [finding];
  }
  return undefined;
}
