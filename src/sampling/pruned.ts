import { REMOVED } from '../../arbitraries/_mutation.js';
import { at, type Place, replaced } from './places.js';

/** Shorter strings are left as they are: they read better than nothing. */
const SHORT = 20;

/** Simpler things to put in place of a value, the simplest first. */
function simpler(value: unknown): unknown[] {
  if (typeof value === 'string') return value.length > SHORT ? ['', 'a'] : [];
  if (typeof value !== 'object' || value === null || Object.keys(value).length === 0) return [];
  return [Array.isArray(value) ? [] : {}];
}

/** Either half of a list that is long enough for that to be worth a try. */
const halves = (list: readonly unknown[]) =>
  list.length < 4 ? [] : [list.slice(0, list.length / 2), list.slice(list.length / 2)];

/**
 * The value without whatever is not needed to keep something true of it: each property, item and long text in turn,
 * from the outside in. What it costs is a call of `keeps` for each.
 */
export function pruned<T>(value: T, keeps: (value: T) => boolean): T {
  let current = value;
  const become = (place: Place, by: unknown) => {
    const next = replaced(current, place, by) as T;
    if (!keeps(next)) return false;
    current = next;
    return true;
  };
  const halve = (place: Place): void => {
    const list = at(current, place);
    if (Array.isArray(list) && halves(list).some((half) => become(place, half))) halve(place);
  };
  const visit = (place: Place): void => {
    if (place.length > 0 && simpler(at(current, place)).some((by) => become(place, by))) return;
    halve(place);
    const inside = at(current, place);
    if (typeof inside !== 'object' || inside === null) return;
    // From the last on: the items before keep their index.
    const keys = Array.isArray(inside) ? [...inside.keys()] : Object.keys(inside);
    for (const key of keys.toReversed()) {
      if (!become([...place, key], REMOVED)) visit([...place, key]);
    }
  };
  visit([]);
  return current;
}

/** The value with nothing beside a place, as far as that keeps something true of it: a quick start with a large one. */
export function isolated(value: unknown, place: Place, keeps: (value: unknown) => boolean): unknown {
  let current = value;
  let above: Place = [];
  for (const key of place) {
    const inside = at(current, above);
    const member = at(inside, [key]);
    const isList = Array.isArray(inside);
    const next = replaced(current, above, isList ? [member] : Object.fromEntries([[key, member]]));
    const isKept = keeps(next);
    if (isKept) current = next;
    above = [...above, isKept && isList ? 0 : key];
  }
  return current;
}
