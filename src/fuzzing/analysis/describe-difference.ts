import { isDeepStrictEqual } from 'node:util';
import { getAt, type Place, REMOVED } from '../../engine/json/place.js';
import { toPointer } from '../../engine/json/pointer.js';
import { isObject, typeOf } from '../../engine/json/type-of.js';
import { shapeAt } from '../../engine/schema/place-pattern.js';
import { branchFor, type Shape } from '../../engine/schema/shape.js';
import { atBoundary } from './boundary.js';
import type { Pair } from './isolate.js';
import { emptyAt, noneInside, oneTooMany } from './member-count.js';
import { ANYTHING, type Change, type Difference } from './minimal-difference.js';
import { putAt } from './mix.js';
import type { PartBank } from './part-bank.js';
import { outermostPattern, patternOf } from './pattern.js';
import type { Trials } from './trials.js';
import { sizeOf, sortOfPart } from './value-sort.js';

/** Returns the pattern of a place of a value, even if the value has nothing there. */
export function patternOfPlace({ budget }: Trials, value: unknown, place: Place): string {
  const { shape } = budget.context.model;
  if (place.length === 0 || getAt(value, place) !== undefined) return patternOf(shape, value, toPointer(place));
  return `${patternOf(shape, value, toPointer(place.slice(0, -1)))}/${place.at(-1)}`;
}

/** Sorts values to put in the place of another one: those of the same type first, numbers by their distance. */
function nearest(refused: unknown, known: readonly unknown[]): unknown[] {
  const isSameType = (one: unknown) => typeOf(one) === typeOf(refused);
  const distance = (one: unknown) => (typeof refused === 'number' ? Math.abs((one as number) - refused) : 0);
  const same = known.filter(isSameType).toSorted((a, b) => distance(a) - distance(b));
  return [...same, ...known.filter((one) => !isSameType(one))];
}

/** Describes what differs between the values of a pair, with the accepted value that explains most. */
export async function describeDifference(trials: Trials, bank: PartBank, pair: Pair): Promise<Difference> {
  const { passing, failing, place } = pair;
  if (place.length === 0) return asDifference(trials, pair, 'order', '');
  const several = await oneTooMany(trials, bank, pair);
  if (several) return asDifference(trials, several, 'instead', 'too many');
  const empty = await noneInside(trials, bank, pair);
  if (empty) return asEmpty(trials, empty);
  const refused = getAt(failing, place);
  const pattern = patternOfPlace(trials, failing, place);
  const { shape } = trials.budget.context.model;
  const sort = sortOfPart(shape, failing, place);
  const missing = mayDemand(shape, failing, place) && (await missingBeside(trials, bank, failing, place));
  if (missing) return asDifference(trials, missing, 'with', 'undefined');
  if (sort === ANYTHING) {
    const unfilled = await emptyAt(trials, pair);
    return unfilled ? asEmpty(trials, unfilled) : asDifference(trials, pair, 'without', ANYTHING);
  }
  const before = getAt(passing, place);
  const others = nearest(refused ?? before, [...bank.anyAt(pattern), ...(before === undefined ? [] : [before])]);
  for (const other of others) {
    if (isDeepStrictEqual(other, refused)) continue;
    const next = putAt(failing, place, other);
    if ((await trials.outcome(next)) !== 'passes') continue;
    return replaced(trials, { passing: next, failing, place }, sort);
  }
  if (refused === undefined) return asDifference(trials, pair, 'with', sort);
  const without = putAt(failing, place, REMOVED);
  const isEnough = (await trials.outcome(without)) === 'passes';
  if (!isEnough) return asDifference(trials, pair, 'instead', sort);
  // The parser accepts no other value at this place.
  const isAny = typeof refused !== 'object' && others.length > 1;
  return asDifference(trials, { ...pair, passing: without }, 'without', isAny ? ANYTHING : sort);
}

/** Describes a pair with another value in the place. */
async function replaced(trials: Trials, pair: Pair, sort: string): Promise<Difference> {
  if (sort === 'undefined') return asDifference(trials, pair, 'with', sort);
  const isMember = sort.startsWith('"') || sort === 'true' || sort === 'false';
  const limit = isMember ? { pair, sort: undefined } : await atBoundary(trials, pair);
  const [refused, accepted] = [getAt(pair.failing, pair.place), getAt(pair.passing, pair.place)];
  const isSameType = typeOf(accepted) === typeOf(refused);
  const isEmpty = sizeOf(refused) === 0 && isSameType && typeof refused === 'object';
  const ofText = typeof refused === 'string' && !limit.sort ? await sortOfTexts(trials, pair, sort) : sort;
  return asDifference(trials, limit.pair, 'instead', limit.sort ?? (isEmpty ? 'empty' : ofText));
}

/** Texts of each sort. */
const TEXTS = { empty: '', string: 'a', characters: 'é"' } as const;

/** Returns the sort of the texts that are rejected: `string` if they are of several sorts. */
async function sortOfTexts(trials: Trials, { failing, place }: Pair, sort: string): Promise<string> {
  for (const [other, text] of Object.entries(TEXTS)) {
    if (other !== sort && (await trials.outcome(putAt(failing, place, text))) === 'fails') return 'string';
  }
  return sort;
}

/**
 * Whether the value at a place may decide which other properties its object needs. It may if it names the kind of object, as
 * `type` does, or if only listed texts are allowed.
 */
function mayDemand(shape: Shape, value: unknown, place: Place): boolean {
  const owner = shapeAt(shape, value, place.slice(0, -1));
  const isConstant = owner?.branches.some(({ discriminators }) => discriminators.some(([key]) => key === place.at(-1)));
  const isEnum = shapeAt(shape, value, place)?.branches.some(({ type, members }) => type === 'string' && members);
  return (isConstant || isEnum) ?? false;
}

/** Maximum number of values that are tried for a missing property. */
const MAX_ADDED = 2;

/** Finds a property that the owner of a place lacks, and with which the parser accepts the value. */
async function missingBeside(
  trials: Trials,
  bank: PartBank,
  failing: unknown,
  place: Place,
): Promise<Pair | undefined> {
  const around = place.slice(0, -1);
  const owner = getAt(failing, around);
  const documented = shapeAt(trials.budget.context.model.shape, failing, around);
  const branch = isObject(owner) && documented ? branchFor(documented, owner) : undefined;
  for (const key of branch?.properties?.keys() ?? []) {
    if (Object.hasOwn(owner as object, key)) continue;
    for (const member of bank.anyAt(`${branch!.place}/${key}`).slice(0, MAX_ADDED)) {
      const passing = putAt(failing, [...around, key], member);
      if ((await trials.outcome(passing)) === 'passes') return { passing, failing, place: [...around, key] };
    }
  }
  return undefined;
}

function asDifference(trials: Trials, { passing, failing, place }: Pair, change: Change, sort: string): Difference {
  return {
    kind: change === 'order' ? '' : patternOfPlace(trials, failing, place),
    path: toPointer(place),
    change,
    refused: change === 'order' ? undefined : getAt(failing, place),
    sort,
    accepted: change === 'order' ? undefined : getAt(passing, place),
    passing,
    failing,
  };
}

/** Describes an empty object. If it is not documented, it may be at any depth: a JSON Schema has schemas inside. */
function asEmpty(trials: Trials, pair: Pair): Difference {
  const kind = outermostPattern(trials.budget.context.model.shape, pair.failing, pair.place);
  return { ...asDifference(trials, pair, 'instead', 'empty'), kind };
}
