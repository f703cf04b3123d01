import { findPlaces, getAt, type Place } from '../json/place.js';
import { toPointer } from '../json/pointer.js';
import { type Branch, branchFor, type Shape } from './shape.js';

// A place pattern is a JSON Pointer with `*` for any key or index. If a place may hold several kinds of objects, the kind
// follows in parentheses: `/list/*(circle)/radius`.

/** Removes the kinds of objects from a place pattern. */
export const withoutKinds = (pattern: string): string => pattern.replaceAll(/\([^)]*\)/g, '');

/** A part of a value and the pattern of its place. A documented property that is absent is a part, too. */
export interface Part {
  readonly place: Place;
  readonly pattern: string;
  /** `null` if the part is absent. */
  readonly value: unknown;
  readonly isPresent: boolean;
  /** What the value is there, if that is documented. */
  readonly branch: Branch | undefined;
}

/** Lists every part of a value, the outer first. */
export function partsOf(shape: Shape, value: unknown): Part[] {
  const parts: Part[] = [];
  // A list that is filled, since nested generators pass each part through all levels.
  const add = (shape: Shape, value: unknown, place: Place, isPresent: boolean): void => {
    const branch = branchFor(shape, value);
    parts.push({ place, pattern: branch?.place ?? shape.place, value, isPresent, branch });
    if (!branch) return;
    for (const [key, property] of branch.properties ?? []) {
      const member = getAt(value, [key]);
      add(property.shape, member ?? null, [...place, key], member !== undefined);
    }
    const inside = branch.items ?? branch.rest;
    if (!inside) return;
    const entries = Array.isArray(value) ? value.entries() : Object.entries(value as object);
    for (const [key, member] of entries) add(inside, member, [...place, key], true);
  };
  add(shape, value, [], true);
  return parts;
}

/** Maps the JSON Pointer of each part of a value to the pattern of its place. */
export const patternsOf = (shape: Shape, value: unknown): Map<string, string> =>
  new Map(partsOf(shape, value).map(({ place, pattern }) => [toPointer(place), pattern]));

/** Returns the shape of a place of a value; `undefined` if the place is not documented. */
export function shapeAt(shape: Shape, value: unknown, place: Place): Shape | undefined {
  let [current, inside]: [Shape | undefined, unknown] = [shape, value];
  for (const key of place) {
    const branch = branchFor(current, inside);
    const member = getAt(inside, [key]);
    const isElement = branch?.items !== undefined || (branch?.rest !== undefined && member !== undefined);
    current = (isElement ? undefined : branch?.properties?.get(String(key))?.shape) ?? branch?.items ?? branch?.rest;
    if (!current) return undefined;
    inside = member ?? null;
  }
  return current;
}

/** Returns the pattern of a place of a value; `undefined` if the place is not documented. */
export function patternAt(shape: Shape, value: unknown, place: Place): string | undefined {
  const inside = shapeAt(shape, value, place);
  return inside && (branchFor(inside, getAt(value, place) ?? null)?.place ?? inside.place);
}

/** Finds the places of a value that match a place pattern. A pattern without kinds matches objects of every kind. */
export function findPattern(shape: Shape, value: unknown, pattern: string): Place[] {
  const plain = withoutKinds(pattern);
  const places = findPlaces(value, plain);
  return pattern === plain ? places : places.filter((place) => isAtPattern(shape, value, place, pattern));
}

/** Whether every kind that a pattern names is the kind of the object there. */
function isAtPattern(shape: Shape, value: unknown, place: Place, pattern: string): boolean {
  const steps = pattern.split('/');
  let prefix = '';
  return steps.every((step, depth) => {
    prefix += depth === 0 ? step : `/${step}`;
    return !step.endsWith(')') || patternAt(shape, value, place.slice(0, depth)) === prefix;
  });
}
