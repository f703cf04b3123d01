import { type Place, REMOVED, replaceAt } from '../../engine/json/place.js';
import { toPointer } from '../../engine/json/pointer.js';
import { isObject } from '../../engine/json/type-of.js';
import { shapeAt, withoutKinds } from '../../engine/schema/place-pattern.js';
import { branchFor, type Shape } from '../../engine/schema/shape.js';
import type { KnownValues } from './known-values.js';
import type { Change, Edit } from './minimal-difference.js';
import { inDocumentedOrder, partsIn } from './parts.js';
import { isSimilar, sortOf } from './value-sort.js';

/**
 * Whether a property may decide what else its owner must have: it distinguishes the kinds of object that may be in the place
 * of its owner, or it has one of a few listed texts.
 */
function isDiscriminator(shape: Shape, value: unknown, place: Place): boolean {
  const owner = shapeAt(shape, value, place.slice(0, -1));
  const isConstant = owner?.branches.some(({ discriminators }) => discriminators.some(([key]) => key === place.at(-1)));
  const isEnum = shapeAt(shape, value, place)?.branches.some(({ type, members }) => type === 'string' && members);
  return isConstant || isEnum || false;
}

/** Sorts values to replace another one with: if that is a number, the nearest first. */
function nearest(inside: unknown, known: readonly unknown[]): readonly unknown[] {
  if (typeof inside !== 'number') return known;
  const distance = (other: unknown) => (typeof other === 'number' ? Math.abs(other - inside) : Number.MAX_VALUE);
  return known.toSorted((one, other) => distance(one) - distance(other));
}

/** Maximum number of values that are tried for a missing property. */
const MAX_ADDED = 2;

/** Yields changes to one place of a value that may make a parser accept it, the most informative first. */
export function* editsOf(shape: Shape, known: KnownValues, value: unknown): Generator<Edit> {
  const edit = (place: Place, kind: string, change: Change, refused: unknown, accepted: unknown): Edit => {
    const changed = replaceAt(value, place, change === 'without' ? REMOVED : accepted);
    const sort = sortOf(shape, value, place, change);
    return { kind, path: toPointer(place), change, refused, sort, accepted, value: changed };
  };
  const knownFor = (pattern: string) => known.get(withoutKinds(pattern)) ?? [];
  const inOrder = inDocumentedOrder(shape, value);
  if (JSON.stringify(inOrder) !== JSON.stringify(value)) {
    yield { kind: '', path: '', change: 'order', refused: undefined, sort: '', accepted: undefined, value: inOrder };
  }
  // Another kind of object says little: only that the parser accepts the other kind. Missing properties come first.
  const late = new Map<string, Edit[]>();
  for (const { place, pattern, value: inside } of partsIn(shape, value)) {
    const documented = isObject(inside) ? shapeAt(shape, value, place) : undefined;
    const branch = documented && branchFor(documented, inside);
    for (const key of branch?.properties?.keys() ?? []) {
      if (Object.hasOwn(inside as object, key)) continue;
      for (const other of knownFor(`${branch!.place}/${key}`).slice(0, MAX_ADDED)) {
        yield edit([...place, key], `${pattern}/${key}`, 'with', undefined, other);
      }
    }
    yield* late.get(toPointer(place)) ?? [];
    if (place.length === 0) continue;
    const others = nearest(inside, knownFor(pattern)).filter((other) => !isSimilar(inside, other));
    const changes = [
      ...others.map((other) => edit(place, pattern, 'instead', inside, other)),
      edit(place, pattern, 'without', inside, undefined),
    ];
    const owner = toPointer(place.slice(0, -1));
    if (isDiscriminator(shape, value, place)) late.set(owner, [...(late.get(owner) ?? []), ...changes]);
    else yield* changes;
  }
}
