/** A place in a JSON value: the keys and indexes on the way from the root. */
export type Place = readonly (string | number)[];

/** Removes a property or an item when it is passed to `replaceAt`. */
export const REMOVED = Symbol('removed');

type Container = Record<string | number, unknown>;

const isContainer = (value: unknown): value is Container => typeof value === 'object' && value !== null;

/** Returns the value at a place, or `undefined`. Reads own properties only: `__proto__` is a key like any other. */
export function getAt(value: unknown, place: Place): unknown {
  let inside = value;
  for (const key of place) {
    if (!isContainer(inside) || !Object.hasOwn(inside, key)) return undefined;
    inside = inside[key];
  }
  return inside;
}

/**
 * Finds the places of a value that match a pattern: a JSON Pointer in which `*` stands for any key or index. The parent
 * of a match always exists; the last property may be absent from its object.
 */
export function findPlaces(value: unknown, pattern: string): Place[] {
  const steps = pattern.split('/').slice(1);
  const found: Place[] = [];
  const walk = (inside: unknown, place: Place): void => {
    const step = steps[place.length];
    if (step === undefined) found.push(place);
    else for (const key of keysOfStep(inside, step)) walk(getAt(inside, [key]), [...place, key]);
  };
  walk(value, []);
  return found;
}

function keysOfStep(value: unknown, step: string): Iterable<string | number> {
  if (!isContainer(value)) return [];
  if (Array.isArray(value)) return step === '*' ? value.keys() : [];
  return step === '*' ? Object.keys(value) : [step];
}

/** Returns a copy of a value with `by` at a place, or without that place (`REMOVED`). Shares what is not on the way. */
export function replaceAt(value: unknown, place: Place, by: unknown): unknown {
  const [key, ...rest] = place;
  if (key === undefined) return by;
  const next = replaceAt(getAt(value, [key]), rest, by);
  if (Array.isArray(value)) return next === REMOVED ? value.toSpliced(Number(key), 1) : value.with(Number(key), next);
  // Spread, not assigned: an assignment to `__proto__` would not create a property.
  if (next !== REMOVED) return { ...(value as Container), [key]: next };
  const { [key]: _removed, ...others } = value as Container;
  return others;
}
