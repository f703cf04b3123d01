import type { Place } from '../../engine/json/place.js';
import { fromPointer, toPointer } from '../../engine/json/pointer.js';
import { patternAt, shapeAt } from '../../engine/schema/place-pattern.js';
import type { Shape } from '../../engine/schema/shape.js';

/** Returns the pattern of a place of a value, a JSON Pointer. An undocumented key becomes `*`. */
export function patternOf(shape: Shape, value: unknown, path: string): string {
  const known = patternAt(shape, value, fromPointer(path));
  if (known !== undefined) return known;
  const parent = path.replace(/\/[^/]*$/, '');
  return parent === path ? path : `${patternOf(shape, value, parent)}/*`;
}

/** Returns the pattern of the outermost undocumented part that a place is in; of the place itself if it is documented. */
export function outermostPattern(shape: Shape, value: unknown, place: Place): string {
  const depth = place.findIndex((_, index) => !shapeAt(shape, value, place.slice(0, index + 1)));
  return patternOf(shape, value, toPointer(depth < 0 ? place : place.slice(0, depth + 1)));
}
