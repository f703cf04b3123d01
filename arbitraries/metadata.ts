import * as fc from 'fast-check';
import { METADATA } from '../src/limits.js';
import type { Metadata } from '../src/schemas/metadata.js';
import { type Constraints, tiered } from './_constraints.js';
import { fromPairs, TRAP_KEYS } from './_json.js';
import { fresh, weighted } from './_one-of.js';
import type { Scene } from './_scene.js';
import { SCENES } from './_scenes.js';
import { awkwardText, filled, madeObject, words } from './_text.js';

type Pairs = NonNullable<Metadata>;

/** Distinct keys: pairs that share one would silently be fewer than were asked for. */
function pairs(key: fc.Arbitrary<string>, value: fc.Arbitrary<string>, min: number, max: number): fc.Arbitrary<Pairs> {
  return fc
    .uniqueArray(fc.tuple(key, value), { minLength: min, maxLength: max, selector: ([key]) => key, size: 'max' })
    .map(fromPairs);
}

const longestKey = filled(METADATA.key, 1);

const atEveryLimit = pairs(longestKey, filled(METADATA.value), METADATA.entries, METADATA.entries);

function edge(): fc.Arbitrary<Metadata> {
  const key = weighted([2, words(1, ...TRAP_KEYS)], [2, awkwardText(1, METADATA.key)], [1, longestKey]);
  const value = weighted([2, awkwardText(0, METADATA.value)], [1, filled(METADATA.value)], [1, words(0, '')]);
  return weighted<Metadata>(
    [1, fc.constant(null)],
    [1, fresh(() => ({}))],
    [1, atEveryLimit],
    [1, pairs(words(1, ...TRAP_KEYS), value, 1, TRAP_KEYS.length)],
    [2, pairs(key, value, 1, METADATA.entries)],
  );
}

/** Metadata as a developer attaches it in one of these scenes. */
export function metadataIn(among: readonly Scene[]): fc.Arbitrary<Metadata> {
  return weighted<Metadata>(
    [3, fc.constant(null)],
    [2, fc.oneof(...among.map((scene) => madeObject((faker) => scene.metadata(faker)) as fc.Arbitrary<Pairs>))],
  );
}

/** Metadata that `Metadata` accepts; at the edge, every limit at once and the awkward keys come up on purpose. */
export function metadata(constraints: Constraints = {}): fc.Arbitrary<Metadata> {
  return tiered(constraints, ({ tier }) => (tier === 'typical' ? metadataIn(SCENES) : edge()));
}
