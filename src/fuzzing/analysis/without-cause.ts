import { getAt, type Place, REMOVED, replaceAt } from '../../engine/json/place.js';
import { isObject } from '../../engine/json/type-of.js';
import { type Part, shapeAt, withoutKinds } from '../../engine/schema/place-pattern.js';
import { branchFor, type Shape } from '../../engine/schema/shape.js';
import type { MinimalDifference } from './minimal-difference.js';
import { inDocumentedOrder, partsIn } from './parts.js';
import { isAffected } from './value-sort.js';

/**
 * Whether a cause applies to a place. A value that must be removed from one kind of object may be needed in another, so
 * that the kinds must be the same, too.
 */
const isSamePlace = (pattern: string, { kind, change }: MinimalDifference) =>
  pattern === kind || (change !== 'without' && !kind.endsWith(')') && withoutKinds(pattern) === withoutKinds(kind));

/** Adds the missing property of a cause wherever it is missing. Returns `undefined` if it is missing nowhere. */
function completed(shape: Shape, cause: MinimalDifference, value: unknown): unknown {
  const { kind, accepted } = cause;
  const key = kind.slice(kind.lastIndexOf('/') + 1);
  const lacks = ({ place, value: inside }: Part) => {
    if (!isObject(inside) || Object.hasOwn(inside, key)) return false;
    const documented = shapeAt(shape, value, place);
    return (documented && branchFor(documented, inside)?.properties?.has(key)) ?? false;
  };
  const owners = partsIn(shape, value).filter((part) => isSamePlace(`${part.pattern}/${key}`, cause) && lacks(part));
  if (owners.length === 0) return undefined;
  return owners.reduce<unknown>((changed, { place }) => replaceAt(changed, [...place, key], accepted), value);
}

/**
 * Yields variants of `value` with every occurrence of a known failure cause removed. Some of them may be invalid. Yields
 * none if the cause does not occur.
 */
export function* variantsWithout(shape: Shape, cause: MinimalDifference, value: unknown): Generator<unknown> {
  if (cause.change === 'order') {
    const inOrder = inDocumentedOrder(shape, value);
    if (JSON.stringify(inOrder) !== JSON.stringify(value)) yield inOrder;
    return;
  }
  if (cause.change === 'with') {
    const complete = completed(shape, cause, value);
    if (complete !== undefined) yield complete;
    return;
  }
  const places = partsIn(shape, value)
    .filter(({ pattern, value: inside }) => isSamePlace(pattern, cause) && isAffected(cause, inside))
    // From the last one on: the items before keep their index.
    .map(({ place }) => place)
    .toReversed();
  if (places.length === 0) return;
  const isIn = (changed: unknown, place: Place) => getAt(changed, place) !== undefined;
  const changedAt = (all: readonly Place[], by: unknown) =>
    all.reduce<unknown>((changed, place) => (isIn(changed, place) ? replaceAt(changed, place, by) : changed), value);
  if (cause.change === 'instead') yield changedAt(places, cause.accepted);
  yield changedAt(places, REMOVED);
  const owners = places.map((place) => place.slice(0, -1)).filter((place) => place.length > 0);
  if (owners.length === places.length) yield changedAt(owners, REMOVED);
}

/** Whether a known failure cause occurs in a value. */
export const hasCause = (shape: Shape, cause: MinimalDifference, value: unknown): boolean =>
  !variantsWithout(shape, cause, value).next().done;
