import * as fc from 'fast-check';
import { weighted } from '../src/engine/generate/choosing.js';
import { type Constraints, tiered } from '../src/engine/generate/constraints.js';
import { draw } from '../src/engine/generate/drawing.js';
import { drawn } from '../src/engine/generate/drawn.js';
import { fixed, fresh } from '../src/engine/generate/fixed.js';
import { distinct } from '../src/engine/generate/list.js';
import { simplerText } from '../src/engine/generate/simpler.js';
import { METADATA, type Metadata } from '../src/objects/metadata.js';
import { SPECIAL_KEYS } from './_json.js';
import { pick } from './_pick.js';
import type { Scene } from './_scene.js';
import { SCENES } from './_scenes.js';
import { asciiText, awkwardText, textFrom } from './_text.js';

type Pairs = NonNullable<Metadata>;

/** Keys to shrink to, one for each possible pair. */
const PLAIN_KEYS = Array.from('abcdefghijklmnop');

/** Yields simpler metadata: fewer pairs, then pairs with a shorter and plainer key, still unique, or value. */
function* simplerPairs(pairs: Pairs): Generator<Pairs> {
  const entries = Object.entries(pairs);
  if (entries.length > 0) yield {};
  if (entries.length > 1) for (const i of entries.keys()) yield Object.fromEntries(entries.toSpliced(i, 1));
  for (const [i, [key, value]] of entries.entries()) {
    const unused = PLAIN_KEYS.find((plain) => !Object.hasOwn(pairs, plain));
    for (const simpler of key.length > 1 && unused ? [unused, ...simplerText(key, 1)] : []) {
      if (!Object.hasOwn(pairs, simpler)) yield Object.fromEntries(entries.with(i, [simpler, value]));
    }
    for (const simpler of simplerText(value)) yield Object.fromEntries(entries.with(i, [key, simpler]));
  }
}

/** One of these numbers of pairs. It may be fewer if there are not enough distinct keys. */
function pairs(key: fc.Arbitrary<string>, value: fc.Arbitrary<string>, ...counts: number[]): fc.Arbitrary<Pairs> {
  const entries = distinct(fc.tuple(key, value), ([key]) => key, 0, ...counts);
  return drawn((random) => Object.fromEntries(draw(entries, random)), simplerPairs);
}

const longestKey = asciiText(METADATA.key);

const allAtLimits = pairs(longestKey, asciiText(METADATA.value), METADATA.entries);

function edge(): fc.Arbitrary<Metadata> {
  const key = weighted([2, textFrom(1, ...SPECIAL_KEYS)], [2, awkwardText(1, METADATA.key)], [1, longestKey]);
  const value = weighted([2, awkwardText(0, METADATA.value)], [1, asciiText(METADATA.value)], [1, textFrom(0, '')]);
  return weighted<Metadata>(
    [1, fixed(null)],
    [1, fresh(() => ({}))],
    [1, allAtLimits],
    [1, pairs(textFrom(1, ...SPECIAL_KEYS), value, 1, 2, SPECIAL_KEYS.length)],
    [2, pairs(key, value, 1, 1, 2, 4, METADATA.entries - 1, METADATA.entries)],
  );
}

/** Pairs as a developer attaches them in one of these scenes. */
export const pairsIn = (scenes: readonly Scene[]): fc.Arbitrary<NonNullable<Metadata>> =>
  drawn((random) => pick(random, scenes).metadata(random), simplerPairs);

/** Metadata as a developer attaches it in one of these scenes, or `null`. */
export const metadataIn = (scenes: readonly Scene[]): fc.Arbitrary<Metadata> =>
  weighted<Metadata>([3, fixed(null)], [2, pairsIn(scenes)]);

/**
 * Metadata: `null`, or up to 16 pairs of a key (up to 64 characters) and a string (up to 512 characters). Edge values
 * include metadata with 16 pairs of maximum length, empty values, and keys such as `__proto__`. Throws a `RangeError`
 * if an option is unknown. Source: `RealtimeResponse.metadata`.
 *
 * @example
 * fc.assert(fc.property(metadata({ tier: 'edge' }), (pairs) => Object.keys(pairs ?? {}).length <= 16));
 */
export function metadata(constraints: Constraints = {}): fc.Arbitrary<Metadata> {
  return tiered(constraints, ({ tier }) => (tier === 'typical' ? metadataIn(SCENES) : edge()));
}
