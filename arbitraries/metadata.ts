import * as fc from 'fast-check';
import { METADATA } from '../src/limits.js';
import type { Metadata } from '../src/schemas/metadata.js';
import { type Constraints, tiered } from './_constraints.js';
import { drawn } from './_drawn.js';
import { withFaker } from './_faker.js';
import { fixed, fresh } from './_fixed.js';
import { fromPairs, TRAP_KEYS } from './_json.js';
import { distinct } from './_list.js';
import { weighted } from './_one-of.js';
import type { Scene } from './_scene.js';
import { SCENES } from './_scenes.js';
import { simplerText } from './_simpler.js';
import { awkwardText, filled, words } from './_text.js';

type Pairs = NonNullable<Metadata>;

/** One plain key for each of the pairs that there can be. */
const LETTERS = Array.from('abcdefghijklmnop');

/** Simpler metadata: fewer pairs, then shorter and plainer keys, each still one of its own, then values. */
function* simplerPairs(pairs: Pairs): Generator<Pairs> {
  const entries = Object.entries(pairs);
  if (entries.length > 0) yield {};
  if (entries.length > 1) for (const i of entries.keys()) yield fromPairs(entries.toSpliced(i, 1));
  for (const [i, [key, value]] of entries.entries()) {
    const free = LETTERS.find((letter) => !Object.hasOwn(pairs, letter));
    for (const simpler of key.length > 1 && free ? [free, ...simplerText(key, 1)] : []) {
      if (!Object.hasOwn(pairs, simpler)) yield fromPairs(entries.with(i, [simpler, value]));
    }
    for (const simpler of simplerText(value)) yield fromPairs(entries.with(i, [key, simpler]));
  }
}

/** As many pairs as one of these numbers says, with keys and values from these arbitraries. */
function pairs(key: fc.Arbitrary<string>, value: fc.Arbitrary<string>, ...counts: number[]): fc.Arbitrary<Pairs> {
  const entries = distinct(fc.tuple(key, value), ([key]) => key, 0, ...counts);
  return drawn((random) => fromPairs(entries.generate(random, undefined).value), simplerPairs);
}

const longestKey = filled(METADATA.key);

const atEveryLimit = pairs(longestKey, filled(METADATA.value), METADATA.entries);

function edge(): fc.Arbitrary<Metadata> {
  const key = weighted([2, words(1, ...TRAP_KEYS)], [2, awkwardText(1, METADATA.key)], [1, longestKey]);
  const value = weighted([2, awkwardText(0, METADATA.value)], [1, filled(METADATA.value)], [1, words(0, '')]);
  return weighted<Metadata>(
    [1, fixed(null)],
    [1, fresh(() => ({}))],
    [1, atEveryLimit],
    [1, pairs(words(1, ...TRAP_KEYS), value, 1, 2, TRAP_KEYS.length)],
    [2, pairs(key, value, 1, 1, 2, 4, METADATA.entries - 1, METADATA.entries)],
  );
}

/** Metadata as a developer attaches it in one of these scenes. */
export function metadataIn(among: readonly Scene[]): fc.Arbitrary<Metadata> {
  return weighted<Metadata>(
    [3, fixed(null)],
    [
      2,
      drawn((random) => withFaker(random, (faker) => faker.helpers.arrayElement(among).metadata(faker)), simplerPairs),
    ],
  );
}

/**
 * Metadata that `Metadata` accepts; at the edge, every limit at once and the awkward keys come up on purpose.
 * Source: `RealtimeResponse.metadata`.
 */
export function metadata(constraints: Constraints = {}): fc.Arbitrary<Metadata> {
  return tiered(constraints, ({ tier }) => (tier === 'typical' ? metadataIn(SCENES) : edge()));
}
