import { getAt } from '../../engine/json/place.js';
import { fromPointer } from '../../engine/json/pointer.js';
import type { Difference } from './minimal-difference.js';
import { putAt } from './mix.js';
import type { PartBank } from './part-bank.js';
import { isDocumented } from './parts.js';
import type { Trials } from './trials.js';
import { sizeOf } from './value-sort.js';

/**
 * Replaces an empty object or array that is rejected by a usual one, if that is rejected as well: the empty one would look
 * like the reason.
 */
export async function withUsualContent(trials: Trials, bank: PartBank, difference: Difference): Promise<Difference> {
  const { refused, kind, path, failing, sort, change } = difference;
  const isEmpty = typeof refused === 'object' && refused !== null && sizeOf(refused) === 0;
  if (!isEmpty || sort === 'empty' || change === 'with') return difference;
  const { shape } = trials.budget.context.model;
  for (const other of [...bank.usualAt(kind), ...bank.anyAt(kind).toReversed()]) {
    if (Array.isArray(other) !== Array.isArray(refused) || sizeOf(other) === 0 || Number.isNaN(sizeOf(other))) continue;
    const next = putAt(failing, fromPointer(path), other);
    if (!isDocumented(shape, next) || (await trials.outcome(next)) !== 'fails') continue;
    return { ...difference, failing: next, refused: getAt(next, fromPointer(path)) };
  }
  return difference;
}
