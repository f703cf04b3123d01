import type { Case } from '../../engine/cases/case.js';
import { getAt } from '../../engine/json/place.js';
import { partsOf, withoutKinds } from '../../engine/schema/place-pattern.js';
import type { Shape } from '../../engine/schema/shape.js';

/** Values that are known to be valid in a place, by place pattern without kinds, the smallest first. */
export type KnownValues = ReadonlyMap<string, readonly unknown[]>;

/** Maximum number of values that are kept for a place. */
const MAX_KNOWN = 12;

/** Collects the parts of valid cases by their places, each once. */
export function knownValuesOf(shape: Shape, valid: readonly Case[]): KnownValues {
  const texts = new Map<string, Set<string>>();
  for (const { value } of valid) {
    for (const { pattern, value: inside, place } of partsOf(shape, value)) {
      if (place.length === 0 || (inside === null && getAt(value, place) === undefined)) continue;
      const plain = withoutKinds(pattern);
      texts.set(plain, (texts.get(plain) ?? new Set()).add(JSON.stringify(inside)));
    }
  }
  const smallest = (all: Set<string>) => [...all].sort((a, b) => a.length - b.length).slice(0, MAX_KNOWN);
  return new Map([...texts].map(([pattern, all]) => [pattern, smallest(all).map((text) => JSON.parse(text))]));
}
