import { getAt, type Place, REMOVED } from '../../engine/json/place.js';
import { reducedFully } from '../../engine/json/reduce.js';
import type { Pair } from './isolate.js';
import { putAt } from './mix.js';
import { simplerValues } from './simpler-values.js';
import type { Trials } from './trials.js';
import { sortOfPart } from './value-sort.js';

/** Lists the places that a difference may have after an item before it was removed. */
function shiftedPlaces(place: Place): Place[] {
  const shifted = place.flatMap((key, depth): Place[] =>
    typeof key === 'number' && key > 0 ? [place.with(depth, key - 1)] : [],
  );
  return [place, ...shifted];
}

/**
 * Removes and simplifies what both values of a pair have in common, and what is inside the refused part, as long as the one
 * is still accepted and the other one still fails.
 */
export async function shrinkPair(trials: Trials, { passing, failing, place }: Pair): Promise<Pair> {
  const { shape } = trials.budget.context.model;
  if (place.length === 0) return { passing, failing, place };
  const accepted = getAt(passing, place);
  const refused = getAt(failing, place);
  const sort = sortOfPart(shape, failing, place);
  let pair: Pair = { passing, failing, place };
  const asPair = async (smaller: unknown, at: Place): Promise<Pair | undefined> => {
    const part = getAt(smaller, at);
    if ((part === undefined) !== (refused === undefined)) return undefined;
    if (at.length > 1 && typeof getAt(smaller, at.slice(0, -1)) !== 'object') return undefined;
    if (getAt(smaller, at.slice(0, -1)) == null || sortOfPart(shape, smaller, at) !== sort) return undefined;
    const other = putAt(smaller, at, accepted === undefined ? REMOVED : accepted);
    if ((await trials.outcome(smaller)) !== 'fails' || (await trials.outcome(other)) !== 'passes') return undefined;
    return { passing: other, failing: smaller, place: at };
  };
  await reducedFully(failing, simplerValues, async (smaller) => {
    if (trials.isSpent) return false;
    for (const at of shiftedPlaces(pair.place)) {
      const next = await asPair(smaller, at);
      if (!next) continue;
      pair = next;
      return true;
    }
    return false;
  });
  return pair;
}
