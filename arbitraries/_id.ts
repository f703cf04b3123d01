import * as fc from 'fast-check';
import type { MadeTier } from './_constraints.js';
import { drawn } from './_drawn.js';
import { simplerText } from './_simpler.js';

const BASE62 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

function base62(random: fc.Random, length: number): string {
  let text = '';
  for (let i = 0; i < length; i++) text += BASE62[random.nextInt(0, BASE62.length - 1)];
  return text;
}

/** An identifier that shrinks to its prefix and one plain letter. */
function prefixed(prefix: string, draw: (random: fc.Random) => string): fc.Arbitrary<string> {
  return drawn(
    (random) => prefix + draw(random),
    function* (id) {
      for (const rest of simplerText(id.slice(prefix.length), 1)) yield prefix + rest;
    },
  );
}

/** How long the API's identifiers are after their prefix, where it is not 21. */
const TYPICAL_LENGTH: Record<string, number> = { call_: 16, mcpl_: 32, mcpr_: 32 };

const typicalLength = (prefix: string) => TYPICAL_LENGTH[prefix] ?? 21;

/**
 * Identifiers with a documented prefix: as the API writes them, or, at the edge, as short as one character, long, or
 * in other letters.
 */
export function id(prefix: string, tier: MadeTier): fc.Arbitrary<string> {
  if (tier === 'typical') return prefixed(prefix, (random) => base62(random, typicalLength(prefix)));
  return fc.oneof(
    prefixed(prefix, (random) => base62(random, 1)),
    prefixed(prefix, () => '1234567890abcdef'),
    prefixed(prefix, () => '0-_0-_0'),
    prefixed(prefix, (random) => base62(random, random.nextInt(2, 64))),
    prefixed(prefix, () => prefix),
  );
}

/** Identifiers whose prefix is usual but not documented: at the edge it may be missing, and while they shrink it goes. */
export function freeId(prefix: string, tier: MadeTier): fc.Arbitrary<string> {
  const free = (draw: (random: fc.Random) => string) => drawn(draw, (id) => simplerText(id, 1));
  if (tier === 'typical') return free((random) => prefix + base62(random, typicalLength(prefix)));
  return fc.oneof(
    free((random) => prefix + base62(random, random.nextInt(1, 40))),
    free((random) => base62(random, random.nextInt(1, 40))),
    free(() => '0'),
  );
}
