import { getAt } from '../../engine/json/place.js';
import { fromPointer } from '../../engine/json/pointer.js';
import { isObject } from '../../engine/json/type-of.js';
import { shapeAt, withoutKinds } from '../../engine/schema/place-pattern.js';
import { type Branch, branchFor, type Shape } from '../../engine/schema/shape.js';

/** What changes: a value is replaced, a value is removed, a missing property is added, properties are reordered. */
export type Change = 'instead' | 'without' | 'with' | 'order';

/** The sort of an item that is one too many, whatever it is. */
export const ONE_OF_SEVERAL = 'one of several';

/** The sort of an undocumented value, whatever it is. */
export const ANYTHING = 'anything';

/** The change to one place of a rejected value that makes the parser accept it. */
export interface MinimalDifference {
  /** The place pattern. The report format calls it `kind`. */
  readonly kind: string;
  /** Where in the rejected value, as a JSON Pointer. */
  readonly path: string;
  readonly change: Change;
  /** The part of the rejected value at the place. */
  readonly refused: unknown;
  /** Which other parts are rejected as well: a member of an enum as JSON, a JSON type, `ONE_OF_SEVERAL` or `ANYTHING`. */
  readonly sort: string;
  /** The part of the accepted value at the place. */
  readonly accepted: unknown;
}

/** A change to try, and the changed value. */
export interface Edit extends MinimalDifference {
  readonly value: unknown;
}

/** Returns the same key for minimal differences that are the same fault: their place, change and sort of value. */
export function minimalDifferenceKey({ kind, change, sort }: MinimalDifference): string {
  const place = kind.endsWith(')') && sort !== ONE_OF_SEVERAL ? kind : withoutKinds(kind);
  return [place, change, sort].join(' ');
}

/** Describes what a branch allows, wherever it is. */
const structureOf = (branch: Branch) =>
  JSON.stringify(branch, (key, part) => (key === 'place' ? undefined : part instanceof Map ? [...part] : part));

/**
 * Returns the same key for minimal differences in places that hold the same kind of object, since parsers usually have one
 * type for both.
 */
export function sharedKey(shape: Shape, { path, change, sort }: MinimalDifference, value: unknown): string {
  const place = fromPointer(path);
  const inside = change === 'with' ? undefined : getAt(value, place);
  const holder = isObject(inside) ? place : place.slice(0, -1);
  const around = shapeAt(shape, value, holder);
  const branch = around && branchFor(around, getAt(value, holder));
  return [place.at(-1), change, sort, branch?.properties ? structureOf(branch) : path].join(' ');
}
