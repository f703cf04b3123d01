import { fromPointer } from '../../engine/json/pointer.js';
import { patternAt } from '../../engine/schema/place-pattern.js';
import type { Shape } from '../../engine/schema/shape.js';

/** Returns the pattern of a place of a value, a JSON Pointer. An undocumented key becomes `*`. */
export function patternOf(shape: Shape, value: unknown, path: string): string {
  const known = patternAt(shape, value, fromPointer(path));
  if (known !== undefined) return known;
  const parent = path.replace(/\/[^/]*$/, '');
  return parent === path ? path : `${patternOf(shape, value, parent)}/*`;
}
