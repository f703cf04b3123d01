import { REMOVED, replaceAt } from '../../engine/json/place.js';
import { toPointer } from '../../engine/json/pointer.js';
import { complaintKey } from './signature.js';
import type { Trials } from './trials.js';
import { sizeOf } from './value-sort.js';

/**
 * Lists the properties that a parser seems to require, although it accepts no value: without one of them, it says something
 * else about the largest value. Returns nothing if it always says the same. The few questions are asked even if the search
 * for an accepted value took all of the time, as it does on a slow machine.
 */
export async function demandedBy(trials: Trials, values: readonly unknown[]): Promise<string[]> {
  const [largest] = values.toSorted((a, b) => sizeOf(b) - sizeOf(a));
  const before = await trials.askAgain(largest);
  if (!before || before.answer.verdict === 'timed-out') return [];
  const demanded: string[] = [];
  for (const key of Object.keys(largest as object)) {
    const asked = await trials.askAgain(replaceAt(largest, [key], REMOVED));
    const isOther = asked && complaintKey(asked.answer.complaint) !== complaintKey(before.answer.complaint);
    if (isOther && asked.answer.complaint?.message.includes(key)) demanded.push(toPointer([key]));
  }
  return demanded;
}
