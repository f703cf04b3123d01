import { getAt } from '../../engine/json/place.js';
import { fromPointer } from '../../engine/json/pointer.js';
import type { Failure } from './context.js';
import { putAt } from './mix.js';
import type { PartBank } from './part-bank.js';
import { patternOf } from './pattern.js';
import type { QueryBudget } from './query-budget.js';
import { revalidate } from './revalidate.js';
import { sizeOf } from './value-sort.js';

/** Whether a value is what a language takes for an absent one. */
const isEmpty = (value: unknown) => value === false || sizeOf(value) === 0;

/**
 * Whether a parser loses a property only if its value is empty. Tries other values in the place of the one that was lost.
 */
export async function isLostOnlyIfEmpty(budget: QueryBudget, bank: PartBank, failure: Failure): Promise<boolean> {
  const { case: found } = failure.planned;
  const path = failure.disagreement.difference?.path ?? '';
  const place = fromPointer(path);
  const { model } = budget.context;
  if (!isEmpty(getAt(found.value, place))) return false;
  const pattern = patternOf(model.shape, found.value, path);
  for (const other of [...bank.usualAt(pattern), ...bank.anyAt(pattern)]) {
    if (other === null || isEmpty(other)) continue;
    const next = revalidate(model, { ...found, tier: 'edge' }, putAt(found.value, place, other));
    const answer = next && (await budget.ask(next));
    if (answer?.verdict !== 'accepted') continue;
    if (getAt(answer.back?.value, place) !== undefined) return true;
  }
  return false;
}
