import type { Case } from '../../engine/cases/case.js';
import { isObject } from '../../engine/json/type-of.js';
import { oncePer } from '../../engine/once.js';
import { partsOf, withoutKinds } from '../../engine/schema/place-pattern.js';
import type { Shape } from '../../engine/schema/shape.js';

/** Maximum numbers of the smallest values that are kept for a place, and of those with the most members. */
const MAX_SMALL = 12;
const MAX_FULL = 6;

/** A part of a larger size is no help. */
const MAX_LENGTH = 4000;

/** Values that are valid in a place. */
export interface PartBank {
  /** The values that are known for a place, of any kind, the smallest first. The pattern may name kinds. */
  anyAt(pattern: string): readonly unknown[];
  /** The values that are known for exactly this pattern: the smallest first, then those with the most members. */
  kindAt(pattern: string): readonly unknown[];
  /** The values that real traffic has in a place, the most frequent first. The pattern may name kinds. */
  usualAt(pattern: string): readonly unknown[];
}

const smallest = (texts: Iterable<string>): string[] =>
  [...texts].sort((a, b) => a.length - b.length || (a < b ? -1 : 1));

const memberCount = (value: unknown) => (typeof value === 'object' && value !== null ? Object.keys(value).length : 0);

const parsed = (texts: readonly string[]): unknown[] => texts.map((text) => JSON.parse(text));

function countText(counts: Map<string, Map<string, number>>, key: string, text: string): void {
  const of = counts.get(key) ?? new Map<string, number>();
  counts.set(key, of.set(text, (of.get(text) ?? 0) + 1));
}

const mostFrequent = (counts: ReadonlyMap<string, number>): unknown[] =>
  parsed([...counts].sort(([a, i], [b, j]) => j - i || a.length - b.length || (a < b ? -1 : 1)).map(([text]) => text));

/**
 * Collects the parts of valid values by their places, each once. `edges` are small and show every boundary, `usual` values
 * are like real traffic.
 */
export function partBankOf(shape: Shape, edges: readonly Case[], usual: readonly unknown[]): PartBank {
  const byPlain = new Map<string, Set<string>>();
  const byKind = new Map<string, Set<string>>();
  const counts = new Map<string, Map<string, number>>();
  const collect = (value: unknown, isEdge: boolean) => {
    for (const { pattern, value: inside, place, isPresent } of partsOf(shape, value)) {
      if (place.length === 0 || !isPresent) continue;
      const text = JSON.stringify(inside);
      if (text.length > MAX_LENGTH && !isEdge) continue;
      const add = (map: Map<string, Set<string>>, key: string) =>
        map.set(key, (map.get(key) ?? new Set<string>()).add(text));
      const plain = withoutKinds(pattern);
      if (isEdge) add(byPlain, plain);
      else countText(counts, plain, text);
      if (isObject(inside) || !isEdge) add(byKind, pattern);
    }
  };
  for (const { value } of edges) collect(value, true);
  for (const value of usual) collect(value, false);
  const any = new Map([...byPlain].map(([key, texts]) => [key, parsed(smallest(texts).slice(0, MAX_SMALL))]));
  const kinds = new Map(
    [...byKind].map(([key, texts]) => {
      const all = smallest(texts);
      const others = parsed(all.slice(MAX_SMALL).toReversed());
      const full = others.toSorted((a, b) => memberCount(b) - memberCount(a)).slice(0, MAX_FULL);
      return [key, [...parsed(all.slice(0, MAX_SMALL)), ...full]];
    }),
  );
  return {
    anyAt: oncePer((pattern) => any.get(withoutKinds(pattern)) ?? []),
    kindAt: (pattern) => kinds.get(pattern) ?? [],
    usualAt: oncePer((pattern) => mostFrequent(counts.get(withoutKinds(pattern)) ?? new Map())),
  };
}
