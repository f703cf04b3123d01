import { isDeepStrictEqual } from 'node:util';
import { getAt, type Place } from '../../engine/json/place.js';
import { typeOf } from '../../engine/json/type-of.js';
import { shapeAt } from '../../engine/schema/place-pattern.js';
import { branchFor, type Shape } from '../../engine/schema/shape.js';
import { ANYTHING, type MinimalDifference } from './minimal-difference.js';

/** Characters that identifiers, words and times consist of. */
const PLAIN = /^[\w .:/+-]*$/;

/** What sets a number, a text, an array or an object apart from an accepted one in its place. */
export const SIZES = ['too large', 'too small', 'too long', 'too short', 'too many'] as const;

/** The sorts of texts that are not about a length. */
export const TEXT_SORTS: readonly string[] = ['empty', 'string', 'characters'];

/** Returns the size of a text, an array or an object; a number is its own size. */
export function sizeOf(value: unknown): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'string' || Array.isArray(value)) return value.length;
  return typeof value === 'object' && value !== null ? Object.keys(value).length : Number.NaN;
}

/** Returns the sort of a string: empty ones and those with unusual characters are sorts of their own. */
const sortOfText = (text: string) => (text === '' ? 'empty' : PLAIN.test(text) ? 'string' : 'characters');

/**
 * Returns the sort of the part at a place: a member of an enum as JSON, `empty`, `characters`, a JSON type, `undefined` if
 * it is absent, or `ANYTHING` if it is not documented.
 */
export function sortOfPart(shape: Shape, value: unknown, place: Place): string {
  const inside = getAt(value, place);
  if (inside === undefined) return 'undefined';
  const documented = shapeAt(shape, value, place);
  if (!documented || documented.branches.length === 0) return ANYTHING;
  if (branchFor(documented, inside)?.members?.includes(inside)) return JSON.stringify(inside);
  return typeof inside === 'string' ? sortOfText(inside) : typeOf(inside);
}

/** Whether a value in the place of a minimal difference has what made the parser reject the other one. */
export function isAffected({ refused, sort }: Pick<MinimalDifference, 'refused' | 'sort'>, value: unknown): boolean {
  if (sort === ANYTHING) return true;
  if (typeOf(refused) !== typeOf(value)) return false;
  switch (sort) {
    case 'too large':
    case 'too long':
    case 'too many':
      return sizeOf(value) >= sizeOf(refused);
    case 'too small':
    case 'too short':
      return sizeOf(value) <= sizeOf(refused);
    case 'empty':
      return sizeOf(value) === 0;
    case 'characters':
      return sortOfText(value as string) === 'characters';
    case typeOf(refused):
      return true;
    default:
      return isDeepStrictEqual(refused, value);
  }
}
