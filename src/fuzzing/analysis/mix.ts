import { isDeepStrictEqual } from 'node:util';
import { getAt, type Place, REMOVED, replaceAt } from '../../engine/json/place.js';
import { isObject } from '../../engine/json/type-of.js';
import { branchFor, type Shape } from '../../engine/schema/shape.js';

/** Returns the shape of a member of a value. */
function memberShape(shape: Shape | undefined, value: unknown, key: string | number): Shape | undefined {
  const branch = shape && branchFor(shape, value);
  return branch?.properties?.get(String(key))?.shape ?? branch?.items ?? branch?.rest;
}

/** Whether the members of two values can be compared one by one: objects of the same kind, or arrays with items. */
function isComparable(shape: Shape | undefined, one: unknown, other: unknown): boolean {
  if (Array.isArray(one) || Array.isArray(other)) {
    return Array.isArray(one) && Array.isArray(other) && one.length > 0 && other.length > 0;
  }
  if (!isObject(one) || !isObject(other)) return false;
  return !shape || branchFor(shape, one) === branchFor(shape, other);
}

/**
 * Lists the places in which `to` differs from `from`, as deep as possible: a value is replaced, added or removed there.
 * The order of properties does not matter.
 */
export function changedPlaces(shape: Shape | undefined, from: unknown, to: unknown, place: Place = []): Place[] {
  if (isDeepStrictEqual(from, to)) return [];
  if (!isComparable(shape, from, to)) return [place];
  const inside = (key: string | number): Place[] => {
    const [one, other] = [getAt(from, [key]), getAt(to, [key])];
    if (one === undefined || other === undefined) return [[...place, key]];
    return changedPlaces(memberShape(shape, from, key), one, other, [...place, key]);
  };
  const keys = Array.isArray(from)
    ? [...(from.length > (to as unknown[]).length ? from : (to as unknown[])).keys()]
    : new Set([...Object.keys(from as object), ...Object.keys(to as object)]);
  return [...keys].flatMap(inside);
}

/**
 * Puts a value in a place; `REMOVED` removes the place. An index behind the last item of an array appends an item. Returns
 * the value as it is if the place cannot exist in it.
 */
export function putAt(value: unknown, place: Place, by: unknown): unknown {
  const owner = getAt(value, place.slice(0, -1));
  if (place.length > 0 && (typeof owner !== 'object' || owner === null)) return value;
  if (!Array.isArray(owner)) return replaceAt(value, place, by);
  const isNew = Number(place.at(-1)) >= owner.length;
  if (!isNew) return replaceAt(value, place, by);
  return by === REMOVED ? value : replaceAt(value, place.slice(0, -1), [...owner, by]);
}

/** Returns `from` with the parts of `to` in some of the places in which they differ. */
export function mixed(from: unknown, to: unknown, places: readonly Place[]): unknown {
  const isRemoval = (place: Place) => getAt(to, place) === undefined;
  const put = (value: unknown, place: Place) => putAt(value, place, getAt(to, place));
  const kept = places.filter((place) => !isRemoval(place)).reduce(put, from);
  // From the last one on: the items before keep their index.
  return places
    .filter(isRemoval)
    .toReversed()
    .reduce<unknown>((value, place) => putAt(value, place, REMOVED), kept);
}
