import type * as fc from 'fast-check';
import { weighted } from '../src/engine/generate/choosing.js';
import type { Making } from '../src/engine/generate/constraints.js';
import { drawn } from '../src/engine/generate/drawn.js';
import { fixed, fresh } from '../src/engine/generate/fixed.js';
import { oneNumber } from '../src/engine/generate/number.js';
import { after } from '../src/engine/generate/object.js';
import { INT32_MAX } from '../src/engine/json/int32.js';
import { ID_PREFIX, INCLUDE } from '../src/objects/session.js';
import { prefixedId } from './_id.js';
import { drawSessionSecond, drawWireDigits, SESSION_SECONDS, secondOf, simplerAfter } from './_wire-id.js';

type Include = (typeof INCLUDE)[number];

/** The prefix of the identifiers of sessions over WebRTC. */
const WEBRTC = `${ID_PREFIX.session}u0_`;

/** The last second of the year 9999, which is the latest time of common date types. */
export const END_OF_9999 = 253_402_300_799;

/** Times on boundaries, in seconds since 1970. */
export const edgeTime = (): fc.Arbitrary<number> => oneNumber(0, 0, 1, INT32_MAX, INT32_MAX + 1, 2 ** 32, END_OF_9999);

/** Identifiers of sessions. Typical ones contain the second in which the session begins. */
export function sessionId({ tier }: Making): fc.Arbitrary<string> {
  if (tier === 'edge') return prefixedId(ID_PREFIX.session, tier);
  return drawn(
    (random) => {
      const begin = drawSessionSecond(random);
      const prefix = random.nextInt(0, 19) < 19 ? ID_PREFIX.session : WEBRTC;
      return prefix + drawWireDigits(random, begin);
    },
    (id) => simplerAfter(id.startsWith(WEBRTC) ? WEBRTC : ID_PREFIX.session, id),
  );
}

/** When a session ends. A typical session lasts an hour from the second in its identifier. */
export const sessionEnd = ({ tier }: Making): fc.Arbitrary<number> =>
  tier === 'edge' ? edgeTime() : after(({ id }: { id: string }) => oneNumber(0, secondOf(id) + SESSION_SECONDS));

/** Additional fields of events: typically none, which is `null`. */
export function includes({ tier }: Making): fc.Arbitrary<Include[] | null> {
  const isTypical = tier === 'typical';
  return weighted<Include[] | null>(
    [isTypical ? 18 : 1, fixed(null)],
    [1, fresh((): Include[] => [])],
    [1, fresh(() => [...INCLUDE])],
  );
}
