import type * as fc from 'fast-check';
import { drawDigits } from '../src/engine/base62.js';
import { either } from '../src/engine/generate/choosing.js';
import type { MadeTier } from '../src/engine/generate/constraints.js';
import { drawn } from '../src/engine/generate/drawn.js';
import { simplerText } from '../src/engine/generate/simpler.js';
import { oncePer } from '../src/engine/once.js';
import { drawConversationSecond, drawItemSecond, drawWireDigits, responseSecond, simplerAfter } from './_wire-id.js';

/** When the API creates identifiers that begin with their time, by their prefix. */
const CREATED: Record<string, (random: fc.Random, response: number) => number> = {
  resp_: (_, response) => response,
  conv_: drawConversationSecond,
  item_: drawItemSecond,
  event_: drawItemSecond,
};

/** Lengths of the API's other identifiers after their prefix, if not 21. */
const TYPICAL_LENGTH: Record<string, number> = { call_: 16, mcpl_: 32, mcpr_: 32 };

/** Returns a function that draws what follows the prefix of a typical identifier. */
function drawTypical(prefix: string): (random: fc.Random) => string {
  const created = CREATED[prefix];
  const length = TYPICAL_LENGTH[prefix] ?? 21;
  if (!created) return (random) => drawDigits(random, length);
  return (random) => drawWireDigits(random, created(random, responseSecond.drawn(random)));
}

const withPrefix = (prefix: string, rest: (random: fc.Random) => string) =>
  drawn(
    (random) => prefix + rest(random),
    (id) => simplerAfter(prefix, id),
  );

const typicalPrefixedId = oncePer((prefix: string) => withPrefix(prefix, drawTypical(prefix)));

/**
 * Identifiers with a documented prefix, which stays when they shrink. Typical ones have the form that the API uses.
 * Edge ones have a single character after the prefix, up to 64 characters, or other characters.
 */
export function prefixedId(prefix: string, tier: MadeTier): fc.Arbitrary<string> {
  if (tier === 'typical') return typicalPrefixedId(prefix);
  return either(
    withPrefix(prefix, (random) => drawDigits(random, 1)),
    withPrefix(prefix, () => '1234567890abcdef'),
    withPrefix(prefix, () => '0-_0-_0'),
    withPrefix(prefix, (random) => drawDigits(random, random.nextInt(2, 64))),
    // The prefix twice.
    withPrefix(prefix, () => prefix),
  );
}

const opaque = (draw: (random: fc.Random) => string) => drawn(draw, (id) => simplerText(id, 1));

const typicalOpaqueId = oncePer((prefix: string) => {
  const rest = drawTypical(prefix);
  return opaque((random) => prefix + rest(random));
});

/**
 * Identifiers without a documented prefix. Typical ones have the prefix that the API uses; edge ones may not have it.
 * They shrink to a single character.
 */
export function opaqueId(prefix: string, tier: MadeTier): fc.Arbitrary<string> {
  if (tier === 'typical') return typicalOpaqueId(prefix);
  return either(
    opaque((random) => prefix + drawDigits(random, random.nextInt(1, 40))),
    opaque((random) => drawDigits(random, random.nextInt(1, 40))),
    opaque(() => '0'),
  );
}
