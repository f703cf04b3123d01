import { getAt, type Place, REMOVED, replaceAt } from './place.js';

/** Lists simpler values to replace a value with, the simplest first. Each must be simpler, so that reduction ends. */
export type Simplify = (value: unknown) => readonly unknown[];

/**
 * Yields simpler variants of a value. After each one, the caller passes `true` to `next` to continue from that variant, or
 * `false` to drop it. Returns the last variant that was kept, or `value` itself. Works from the outside in: at each place,
 * it first tries what `simplify` lists, then removes each property or item. If `isThorough`, it repeats this until nothing
 * changes.
 */
function* candidates(value: unknown, simplify: Simplify, isThorough: boolean): Generator<unknown, unknown, boolean> {
  let current = value;
  function* become(place: Place, by: unknown): Generator<unknown, boolean, boolean> {
    const next = replaceAt(current, place, by);
    const isKept = yield next;
    if (isKept) current = next;
    return isKept;
  }
  function* simplified(place: Place): Generator<unknown, boolean, boolean> {
    for (const simpler of simplify(getAt(current, place))) if (yield* become(place, simpler)) return true;
    return false;
  }
  function* visit(place: Place): Generator<unknown, boolean, boolean> {
    let hasChanged = false;
    while (yield* simplified(place)) hasChanged = true;
    const inside = getAt(current, place);
    if (typeof inside !== 'object' || inside === null) return hasChanged;
    // From the last one on: the items before keep their index.
    const keys = Array.isArray(inside) ? [...inside.keys()] : Object.keys(inside);
    for (const key of keys.toReversed()) {
      if (yield* become([...place, key], REMOVED)) hasChanged = true;
      else if (yield* visit([...place, key])) hasChanged = true;
    }
    return hasChanged;
  }
  while ((yield* visit([])) && isThorough);
  return current;
}

/** Strings of at most this length stay as they are: they are easier to read than an empty one. */
const SHORT = 20;

/** Either half of an array that is long enough for that to be worth a try. */
const halvesOf = (list: readonly unknown[]) =>
  list.length < 4 ? [] : [list.slice(0, list.length / 2), list.slice(list.length / 2)];

/** Simpler containers and shorter strings: what is left is small, and still reads like real data. */
const simplifyStructure: Simplify = (value) => {
  if (typeof value === 'string') return value.length > SHORT ? ['', 'a'] : [];
  if (typeof value !== 'object' || value === null || Object.keys(value).length === 0) return [];
  return Array.isArray(value) ? [[], ...halvesOf(value)] : [{}];
};

/** Reduces a value in one pass as long as `keeps` accepts the result. Calls `keeps` once for each candidate. */
export function reduced<T>(value: T, keeps: (value: T) => boolean): T {
  const steps = candidates(value, simplifyStructure, false);
  let step = steps.next(false);
  while (!step.done) step = steps.next(keeps(step.value as T));
  return step.value as T;
}

/** Reduces a value as far as possible, as long as `keeps` accepts the result. Calls `keeps` once for each candidate. */
export async function reducedFully(
  value: unknown,
  simplify: Simplify,
  keeps: (value: unknown) => Promise<boolean>,
): Promise<unknown> {
  const steps = candidates(value, simplify, true);
  let step = steps.next(false);
  while (!step.done) step = steps.next(await keeps(step.value));
  return step.value;
}

/** Removes everything beside a place, as far as `keeps` accepts that: a quick first step with a large value. */
export function isolated(value: unknown, place: Place, keeps: (value: unknown) => boolean): unknown {
  let current = value;
  let above: Place = [];
  for (const key of place) {
    const inside = getAt(current, above);
    const member = getAt(inside, [key]);
    const isList = Array.isArray(inside);
    const next = replaceAt(current, above, isList ? [member] : Object.fromEntries([[key, member]]));
    const isKept = keeps(next);
    if (isKept) current = next;
    above = [...above, isKept && isList ? 0 : key];
  }
  return current;
}
