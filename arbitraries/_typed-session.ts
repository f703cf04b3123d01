import type * as fc from 'fast-check';
import { chosen, weighted } from '../src/engine/generate/choosing.js';
import type { Making } from '../src/engine/generate/constraints.js';
import { fixed, fresh } from '../src/engine/generate/fixed.js';
import { oneNumber } from '../src/engine/generate/number.js';
import { after } from '../src/engine/generate/object.js';
import { INT32_MAX } from '../src/engine/json/int32.js';
import { ID_PREFIX, INCLUDE } from '../src/objects/session.js';
import { prefixedId } from './_id.js';
import { drawSessionSecond, SESSION_SECONDS, secondOf, wireId } from './_wire-id.js';

type Include = (typeof INCLUDE)[number];

/** What the identifiers of sessions over WebRTC have after their prefix. */
const WEBRTC = 'u0_';

/** The last second of the year 9999, which is the latest time of common date types. */
export const END_OF_9999 = 253_402_300_799;

/** Times on boundaries, in seconds since 1970. */
export const edgeTime = (): fc.Arbitrary<number> => oneNumber(0, 0, 1, INT32_MAX, INT32_MAX + 1, 2 ** 32, END_OF_9999);

/** Identifiers of sessions. Typical ones contain the second in which the session begins. */
export function sessionId({ tier }: Making): fc.Arbitrary<string> {
  if (tier === 'edge') return prefixedId(ID_PREFIX.session, tier);
  // The second does not shrink: no time is simpler than another one.
  return chosen((random) => {
    const begin = drawSessionSecond(random);
    return weighted([19, wireId(ID_PREFIX.session, begin)], [1, wireId(ID_PREFIX.session + WEBRTC, begin)]);
  });
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
