import { REMOVED } from '../../arbitraries/_mutation.js';

/** A place in a JSON value: keys and indexes from the root. */
export type Place = readonly (string | number)[];

type Container = Record<string | number, unknown>;

const isContainer = (value: unknown): value is Container => typeof value === 'object' && value !== null;

/** What is at a place of a value; `undefined` where nothing is. Own properties only: `__proto__` is a key like any other. */
export function at(value: unknown, place: Place): unknown {
  return place.reduce<unknown>((inside, key) => {
    return isContainer(inside) && Object.hasOwn(inside, key) ? inside[key] : undefined;
  }, value);
}

/**
 * The places of a value that a pattern means: a JSON Pointer in which `*` stands for any key or index. Everything above
 * a place is there; at the place itself there may be nothing yet, if that is in an object.
 */
export function placesOf(value: unknown, pattern: string): Place[] {
  const steps = pattern.split('/').slice(1);
  const found: Place[] = [];
  const walk = (inside: unknown, place: Place): void => {
    const step = steps[place.length];
    if (step === undefined) found.push(place);
    else for (const key of stepsInto(inside, step)) walk(at(inside, [key]), [...place, key]);
  };
  walk(value, []);
  return found;
}

function stepsInto(value: unknown, step: string): Iterable<string | number> {
  if (!isContainer(value)) return [];
  if (Array.isArray(value)) return step === '*' ? value.keys() : [];
  return step === '*' ? Object.keys(value) : [step];
}

/** The same value with another one at a place, or without it (`REMOVED`). What is not on the way is shared. */
export function replaced(value: unknown, place: Place, by: unknown): unknown {
  const [key, ...rest] = place;
  if (key === undefined) return by;
  const next = replaced(at(value, [key]), rest, by);
  if (Array.isArray(value)) return next === REMOVED ? value.toSpliced(Number(key), 1) : value.with(Number(key), next);
  // By entries: an assignment to `__proto__` would not make a property.
  const members = new Map(Object.entries(value as Container));
  if (next === REMOVED) members.delete(String(key));
  else members.set(String(key), next);
  return Object.fromEntries(members);
}
