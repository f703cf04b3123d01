import { getAt, type Place } from '../../engine/json/place.js';
import { isObject } from '../../engine/json/type-of.js';
import { shapeAt } from '../../engine/schema/place-pattern.js';
import { type Branch, branchFor } from '../../engine/schema/shape.js';
import type { Pair } from './isolate.js';
import { putAt } from './mix.js';
import type { PartBank } from './part-bank.js';
import type { Trials } from './trials.js';

/** One member of an object or an array. */
interface Member {
  readonly key: string | number;
  readonly member: unknown;
}

/** If any item or pair at the place would be one too many, returns the difference between the two containers. */
export async function oneTooMany(
  trials: Trials,
  bank: PartBank,
  { passing, failing, place }: Pair,
): Promise<Pair | undefined> {
  if (getAt(passing, place) !== undefined) return undefined;
  const around = place.slice(0, -1);
  const owner = getAt(passing, around);
  const other = Array.isArray(owner) ? itemLike(owner) : plainPair(trials, bank, failing, place);
  if (!other) return undefined;
  const isAnyRefused = (await trials.outcome(putAt(passing, [...around, other.key], other.member))) === 'fails';
  return isAnyRefused ? { passing, failing, place: around } : undefined;
}

/** Maximum number of properties that are tried in an empty object. */
const MAX_TRIED = 4;

/**
 * If an object is rejected since it is empty, and not since it lacks the property at the place, returns the difference
 * between it and one with another property.
 */
export async function noneInside(
  trials: Trials,
  bank: PartBank,
  { passing, failing, place }: Pair,
): Promise<Pair | undefined> {
  const around = place.slice(0, -1);
  if (around.length === 0 || !isEmptyObject(getAt(failing, around))) return undefined;
  const hasDocumented = (branchAround(trials, failing, place)?.properties?.size ?? 0) > 0;
  let shown: Pair | undefined;
  for (const { key, member } of otherMembers(trials, bank, failing, place, getAt(passing, place))) {
    const filled = putAt(failing, [...around, key], member);
    const outcome = await trials.outcome(filled);
    if (outcome === 'fails') return undefined;
    if (outcome === 'passes') shown ??= { passing: hasDocumented ? passing : filled, failing, place: around };
  }
  return shown;
}

/** What is tried in an empty object about which nothing is documented. */
const ANY_MEMBERS = ['', { a: '' }];

/** If an undocumented object at the place is rejected since it is empty, returns the difference to one that is not. */
export async function emptyAt(trials: Trials, { failing, place }: Pair): Promise<Pair | undefined> {
  if (!isEmptyObject(getAt(failing, place))) return undefined;
  for (const member of ANY_MEMBERS) {
    const passing = putAt(failing, place, { a: member });
    if ((await trials.outcome(passing)) === 'passes') return { passing, failing, place };
  }
  return undefined;
}

const isEmptyObject = (value: unknown) => isObject(value) && Object.keys(value).length === 0;

/** Returns one more item of an array, like one that it has. */
const itemLike = (owner: readonly unknown[]): Member | undefined =>
  owner.length === 0 ? undefined : { key: owner.length, member: owner[0] };

/** Returns what is documented about the object around a place. */
function branchAround(trials: Trials, value: unknown, place: Place): Branch | undefined {
  const around = place.slice(0, -1);
  const shape = shapeAt(trials.budget.context.model.shape, value, around);
  return shape && branchFor(shape, getAt(value, around));
}

/** Returns one more pair for an object with free keys. */
function plainPair(trials: Trials, bank: PartBank, failing: unknown, place: Place): Member | undefined {
  const owner = getAt(failing, place.slice(0, -1));
  const branch = branchAround(trials, failing, place);
  if (!isObject(owner) || !branch?.rest || branch.properties?.has(String(place.at(-1)))) return undefined;
  const [member = ''] = bank.anyAt(`${branch.place}/*`);
  const key = ['a', 'b', 'c'].find((one) => !Object.hasOwn(owner, one));
  return key === undefined ? undefined : { key, member };
}

/** Lists other properties of the empty object around a place: documented ones, or `a` if its keys are free or it has no others. */
function otherMembers(trials: Trials, bank: PartBank, value: unknown, place: Place, usual: unknown): Member[] {
  const branch = branchAround(trials, value, place);
  const keys = [...(branch?.properties?.keys() ?? [])].filter((key) => key !== place.at(-1)).slice(0, MAX_TRIED);
  const known = keys.flatMap((key) => {
    const [member] = bank.anyAt(`${branch!.place}/${key}`);
    return member === undefined ? [] : [{ key, member }];
  });
  if (known.length > 0 && !branch?.rest) return known;
  const [member = usual] = branch ? bank.anyAt(`${branch.place}/*`) : [];
  return [...known, { key: place.at(-1) === 'a' ? 'b' : 'a', member }];
}
