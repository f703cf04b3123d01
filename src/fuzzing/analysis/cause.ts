import { isDeepStrictEqual } from 'node:util';
import { getAt, type Place, REMOVED } from '../../engine/json/place.js';
import { isObject } from '../../engine/json/type-of.js';
import { type Part, shapeAt } from '../../engine/schema/place-pattern.js';
import { branchFor, type Shape } from '../../engine/schema/shape.js';
import type { MinimalDifference } from './minimal-difference.js';
import { putAt } from './mix.js';
import { inDocumentedOrder, partsIn } from './parts.js';
import { isAffected, sizeOf } from './value-sort.js';

/** A fault of a parser: a minimal difference, and where else the parser makes the same mistake. */
export interface Cause extends MinimalDifference {
  /** The place patterns in which it does, `kind` first. */
  readonly patterns: readonly string[];
  /** If it rejects members of an enum: all that it rejects, `refused` first. */
  readonly members: readonly unknown[];
}

const isMemberOf = ({ members }: Cause, value: unknown) => members.some((one) => isDeepStrictEqual(one, value));

/** Lists the places of a value in which a cause occurs: where something is wrong, or where a property is missing. */
export function occurrences(shape: Shape, cause: Cause, value: unknown, parts: readonly Part[]): Place[] {
  if (cause.change === 'order') {
    return JSON.stringify(inDocumentedOrder(shape, value)) === JSON.stringify(value) ? [] : [[]];
  }
  if (cause.change === 'with') return lackingPlaces(shape, cause, value, parts);
  const isIn = ({ pattern, value: inside }: Part) =>
    cause.patterns.includes(pattern) && (isMemberOf(cause, inside) || isAffected(cause, inside));
  return parts.filter(isIn).map(({ place }) => place);
}

/** Lists the places in which the missing property of a cause is missing. */
function lackingPlaces(shape: Shape, { patterns }: Cause, value: unknown, parts: readonly Part[]): Place[] {
  return parts.flatMap(({ place, pattern, value: inside }): Place[] => {
    if (!isObject(inside)) return [];
    const missing = patterns.filter(
      (one) => one.startsWith(`${pattern}/`) && !one.slice(pattern.length + 1).includes('/'),
    );
    return missing.flatMap((one) => {
      const key = one.slice(pattern.length + 1);
      const documented = shapeAt(shape, value, place);
      const isKnown = documented && branchFor(documented, inside)?.properties?.has(key);
      return isKnown && !Object.hasOwn(inside, key) ? [[...place, key]] : [];
    });
  });
}

/** Whether a cause occurs in a value. */
export const hasCause = (shape: Shape, cause: Cause, value: unknown): boolean =>
  occurrences(shape, cause, value, partsIn(shape, value)).length > 0;

/** Returns a container of the accepted size. */
function trimmed(value: unknown, { accepted }: Cause): unknown {
  if (Array.isArray(value)) return value.slice(0, sizeOf(accepted));
  return Object.fromEntries(Object.entries(value as object).slice(0, sizeOf(accepted)));
}

/** Yields variants of a value without a cause, the most similar first. Some of them may be invalid. */
export function* variantsWithout(shape: Shape, cause: Cause, value: unknown): Generator<unknown> {
  if (cause.change === 'order') {
    yield inDocumentedOrder(shape, value);
    return;
  }
  // The inner first, and from the last one on: the items before keep their index.
  const places = occurrences(shape, cause, value, partsIn(shape, value)).toReversed();
  const isThere = (changed: unknown, place: Place) => getAt(changed, place.slice(0, -1)) !== undefined;
  const changedAt = (all: readonly Place[], by: (part: unknown) => unknown) =>
    all.reduce<unknown>(
      (changed, place) => (isThere(changed, place) ? putAt(changed, place, by(getAt(changed, place))) : changed),
      value,
    );
  if (cause.sort === 'too many') yield changedAt(places, (part) => trimmed(part, cause));
  if (cause.change !== 'without') yield changedAt(places, () => cause.accepted);
  if (cause.change !== 'with') yield changedAt(places, () => REMOVED);
  const owners = places.map((place) => place.slice(0, -1));
  if (owners.every(({ length }) => length > 0)) yield changedAt(owners, () => REMOVED);
}
