import { isDeepStrictEqual } from 'node:util';
import { getAt, type Place, REMOVED } from '../../engine/json/place.js';
import { toPointer } from '../../engine/json/pointer.js';
import { isObject } from '../../engine/json/type-of.js';
import { shapeAt } from '../../engine/schema/place-pattern.js';
import { type Branch, branchFor } from '../../engine/schema/shape.js';
import { minimalSubset } from './minimal-subset.js';
import { changedPlaces, mixed, putAt } from './mix.js';
import type { PartBank } from './part-bank.js';
import { patternOf } from './pattern.js';
import type { Trials } from './trials.js';

/** An accepted value and a failing one that differ in one place. */
export interface Pair {
  readonly passing: unknown;
  readonly failing: unknown;
  /** The place; empty if only the order of properties differs. */
  readonly place: Place;
}

/** A pair, and the failing value that it comes from without what makes it fail. */
export interface Isolated extends Pair {
  readonly rest: unknown;
}

/** Maximum number of times that the place of a difference becomes deeper. */
const MAX_DEPTH = 12;

/**
 * Narrows the difference between an accepted value and a failing one until they differ in one place, as deep as possible.
 * Returns `undefined` if the values cannot be compared.
 */
export async function isolate(
  trials: Trials,
  bank: PartBank,
  passing: unknown,
  failing: unknown,
): Promise<Isolated | undefined> {
  const { shape } = trials.budget.context.model;
  let pair: Pair = { passing, failing, place: [] };
  let rest: unknown;
  for (let depth = 0; depth < MAX_DEPTH && !trials.isSpent; depth++) {
    const places = changedPlaces(shape, pair.passing, pair.failing);
    const rebuilt = mixed(pair.passing, pair.failing, places);
    const outcome = await trials.outcome(rebuilt);
    if (depth === 0 && outcome === 'passes') return { passing: rebuilt, failing, place: [], rest: rebuilt };
    if (outcome !== 'fails') return undefined;
    const subset = await failingSubset(trials, pair.passing, rebuilt, places);
    rest ??= mixed(
      pair.passing,
      rebuilt,
      places.filter((place) => !subset.includes(place)),
    );
    pair = await narrowed(trials, pair.passing, rebuilt, subset);
    const nearer = await nearerPassing(trials, bank, pair);
    if (nearer === undefined) break;
    pair = { ...pair, passing: nearer };
  }
  return pair.place.length > 0 ? { ...pair, rest } : undefined;
}

/** Returns the smallest set of places in which the failing value must differ from the accepted one to fail. */
async function failingSubset(trials: Trials, passing: unknown, failing: unknown, places: readonly Place[]) {
  const test = (subset: readonly Place[]) => trials.outcome(mixed(passing, failing, subset));
  return minimalSubset(places, test, () => trials.isSpent);
}

/** Returns a pair whose values differ in one place, if that is possible; otherwise in the place around all differences. */
async function narrowed(trials: Trials, passing: unknown, failing: unknown, subset: readonly Place[]): Promise<Pair> {
  const { shape } = trials.budget.context.model;
  const fails = mixed(passing, failing, subset);
  for (const place of subset.length > 1 ? subset : []) {
    const others = subset.filter((other) => other !== place);
    const fewer = mixed(passing, failing, others);
    if ((await trials.outcome(fewer)) !== 'passes') continue;
    const [only, ...more] = changedPlaces(shape, fewer, fails);
    if (only && more.length === 0) return { passing: fewer, failing: fails, place: only };
  }
  return { passing, failing: fails, place: commonPlace(changedPlaces(shape, passing, fails)) };
}

/** Returns the deepest place that all places are in. */
function commonPlace([first = [], ...others]: readonly Place[]): Place {
  let length = first.length;
  for (const other of others) {
    let same = 0;
    while (same < length && other[same] === first[same]) same++;
    length = same;
  }
  return first.slice(0, length);
}

/**
 * Finds an accepted value that is nearer to the failing one: with a container of the same kind in the place. Then the
 * reason is inside the container.
 */
async function nearerPassing(trials: Trials, bank: PartBank, { passing, failing, place }: Pair): Promise<unknown> {
  const refused = getAt(failing, place);
  if (place.length === 0 || typeof refused !== 'object' || refused === null) return undefined;
  const { shape } = trials.budget.context.model;
  const pattern = patternOf(shape, failing, toPointer(place));
  const documented = shapeAt(shape, failing, place);
  const branch = documented && branchFor(documented, refused);
  for (const candidate of candidatesFor(bank, pattern, refused, branch)) {
    if (isDeepStrictEqual(candidate, getAt(passing, place))) continue;
    const next = putAt(passing, place, candidate);
    if (changedPlaces(shape, next, failing).every((changed) => changed.length <= place.length)) continue;
    if ((await trials.outcome(next)) === 'passes') return next;
  }
  return undefined;
}

/** Lists containers like the refused one: it without a part, or with one more; then known ones. */
function candidatesFor(bank: PartBank, pattern: string, refused: object, branch: Branch | undefined): unknown[] {
  if (Array.isArray(refused)) {
    const known = [...bank.anyAt(pattern), ...bank.usualAt(pattern)];
    return [...refused.map((item) => [item]), ...known.filter((one) => Array.isArray(one) && one.length > 0)];
  }
  const fewer = Object.keys(refused).map((key) => putAt(refused, [key], REMOVED));
  const absent = [...(branch?.properties?.keys() ?? [])].filter((key) => !Object.hasOwn(refused, key));
  const more = absent.flatMap((key) =>
    bank
      .anyAt(`${pattern}/${key}`)
      .slice(0, 1)
      .map((one) => putAt(refused, [key], one)),
  );
  return [...bank.kindAt(pattern), ...fewer, ...more, ...bank.anyAt(pattern).filter(isObject)];
}
