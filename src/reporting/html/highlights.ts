import { getAt } from '../../engine/json/place.js';
import { fromPointer } from '../../engine/json/pointer.js';
import { differences } from '../../fuzzing/differences.js';
import type { Highlights } from './json-html.js';

/** The place of the parent, and the key in it. */
function split(pointer: string): [parent: string, key: string] {
  const end = pointer.lastIndexOf('/');
  return [pointer.slice(0, end), fromPointer(pointer.slice(end))[0]!];
}

function inOne(value: unknown, places: readonly string[]): Highlights {
  const marked = new Set<string>();
  const missing = new Map<string, string[]>();
  for (const place of places) {
    if (place === '' || getAt(value, fromPointer(place)) !== undefined) {
      marked.add(place);
      continue;
    }
    const [parent, key] = split(place);
    // What an array lacks is shown by the other value.
    if (!Array.isArray(getAt(value, fromPointer(parent)))) missing.set(parent, [...(missing.get(parent) ?? []), key]);
  }
  return { marked, missing };
}

/**
 * Returns what to highlight in two values: the parts in which they differ. If they only differ in an order, that is the
 * place `otherwise`.
 */
export function highlightsOf(one: unknown, other: unknown, otherwise: string): [Highlights, Highlights] {
  const found = differences(one, other).map(({ path }) => path);
  const places = found.length > 0 ? found : [otherwise];
  return [inOne(one, places), inOne(other, places)];
}

/** Returns what to highlight in a value: one place. */
export const highlightOf = (value: unknown, place: string): Highlights => inOne(value, [place]);
