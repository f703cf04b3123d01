import type { Case } from '../../engine/cases/case.js';
import { getAt, REMOVED, replaceAt } from '../../engine/json/place.js';
import { toPointer } from '../../engine/json/pointer.js';
import { isObject } from '../../engine/json/type-of.js';
import type { FailureKind } from '../failure-kind.js';
import { failuresIn } from './context.js';
import type { Edit } from './minimal-difference.js';
import type { QueryBudget } from './query-budget.js';
import { revalidate } from './revalidate.js';

/** A rejected case without a property, and the accepted value with it. */
export interface NeededProperty {
  readonly refused: Case;
  readonly edit: Edit;
  readonly accepted: unknown;
}

/**
 * Finds one property that the parser requires, for a rejected value without several required ones. Adds all properties of
 * an accepted value, then removes those that are not required.
 */
export async function findNeededProperty(
  budget: QueryBudget,
  fullest: unknown,
  found: Case,
  kind: FailureKind,
): Promise<NeededProperty | undefined> {
  if (!isObject(fullest) || !isObject(found.value)) return undefined;
  const { context } = budget;
  const without = found.value;
  const edgeCase = (value: unknown) => revalidate(context.model, { ...found, tier: 'edge' }, value);
  const answerTo = async (value: unknown) => {
    const next = edgeCase(value);
    return next && (await budget.ask(next));
  };
  let complete: unknown = { ...fullest, ...without };
  if ((await answerTo(complete))?.verdict !== 'accepted') return undefined;
  let needed: string | undefined;
  for (const key of Object.keys(complete as object)) {
    if (Object.hasOwn(without, key)) continue;
    const fewer = replaceAt(complete, [key], REMOVED);
    const answer = await answerTo(fewer);
    if (answer?.verdict === 'accepted') complete = fewer;
    else if (answer && failuresIn(context, found, answer).some((one) => one.kind === kind)) needed = key;
  }
  if (needed === undefined) return undefined;
  const path = toPointer([needed]);
  const refused = edgeCase(replaceAt(complete, [needed], REMOVED));
  const edit: Edit = {
    kind: path,
    path,
    change: 'with',
    refused: undefined,
    sort: 'undefined',
    accepted: getAt(complete, [needed]),
    value: complete,
  };
  return refused && { refused, edit, accepted: complete };
}
