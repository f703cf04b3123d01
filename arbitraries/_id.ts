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

/** How long the API's identifiers are after their prefix, where it is known. */
const TYPICAL_LENGTH: Record<string, number> = { call_: 16, mcpl_: 32, mcpr_: 32 };

/**
 * Identifiers with a documented prefix: as the API writes them, or, at the edge, as short as one character, long, or
 * in other letters.
 */
export function id(prefix: string, tier: MadeTier): fc.Arbitrary<string> {
  if (tier === 'typical') {
    const length = TYPICAL_LENGTH[prefix] ?? 21;
    return prefixed(prefix, (random) => base62(random, length));
  }
  return fc.oneof(
    prefixed(prefix, (random) => base62(random, 1)),
    prefixed(prefix, () => '1234567890abcdef'),
    prefixed(prefix, () => '0-_0-_0'),
    prefixed(prefix, (random) => base62(random, random.nextInt(2, 64))),
    prefixed(prefix, () => prefix),
  );
}

/** Identifiers whose prefix is usual but not documented: at the edge it is missing, or nothing is there at all. */
export function freeId(prefix: string, tier: MadeTier): fc.Arbitrary<string> {
  if (tier === 'typical') return id(prefix, tier);
  return fc.oneof(
    id(prefix, tier),
    prefixed('', (random) => base62(random, random.nextInt(1, 40))),
    prefixed('', () => '0'),
  );
}
