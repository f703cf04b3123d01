import { getAt, type Place } from '../../engine/json/place.js';
import { typeOf } from '../../engine/json/type-of.js';
import { shapeAt } from '../../engine/schema/place-pattern.js';
import { branchFor, type Shape } from '../../engine/schema/shape.js';
import { ANYTHING, type Change, type MinimalDifference, ONE_OF_SEVERAL } from './minimal-difference.js';

/** Strings of more characters are long. */
const LONG = 40;

/** Returns the sort of the value at a place: see `MinimalDifference.sort`. */
export function sortOf(shape: Shape, value: unknown, place: Place, change: Change): string {
  const inside = getAt(value, place);
  const owner = getAt(value, place.slice(0, -1));
  if (change === 'without' && Array.isArray(owner) && owner.length > 1) return ONE_OF_SEVERAL;
  const documented = shapeAt(shape, value, place);
  if (!documented || documented.branches.length === 0) return ANYTHING;
  const isMember = branchFor(documented, inside)?.members?.includes(inside);
  return isMember ? JSON.stringify(inside) : typeOf(inside);
}

/** Whether a parser that rejects `refused` for what it is also rejects `value`: it is equal, as long or as large. */
export function isSimilar(refused: unknown, value: unknown): boolean {
  if (typeOf(refused) !== typeOf(value)) return false;
  if (typeof refused === 'string') return refused === value || (refused.length > LONG && String(value).length > LONG);
  if (typeof refused === 'number') return refused >= 0 ? Number(value) >= refused : Number(value) <= refused;
  if (typeof refused === 'boolean') return refused === value;
  if (Array.isArray(refused)) return (value as unknown[]).length >= refused.length;
  return refused === null || Object.keys(value as object).length >= Object.keys(refused as object).length;
}

/** Whether a value in the place of a minimal difference has what made the parser reject the other one. */
export function isAffected(
  { change, refused, sort }: Pick<MinimalDifference, 'change' | 'refused' | 'sort'>,
  value: unknown,
): boolean {
  if (sort === ANYTHING) return true;
  if (typeOf(refused) !== typeOf(value)) return false;
  if (sort === ONE_OF_SEVERAL) return true;
  if (sort !== typeOf(refused)) return refused === value;
  if (typeof refused === 'string') return change === 'without' || refused.length <= LONG || String(value).length > LONG;
  return isSimilar(refused, value);
}
