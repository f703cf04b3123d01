import type * as fc from 'fast-check';
import { weighted } from '../src/engine/generate/choosing.js';
import { type Constraints, type Making, tiered } from '../src/engine/generate/constraints.js';
import { drawn } from '../src/engine/generate/drawn.js';
import { oneNumber } from '../src/engine/generate/number.js';
import { after, object } from '../src/engine/generate/object.js';
import { simplerText } from '../src/engine/generate/simpler.js';
import { type RealtimeCreateClientSecretResponse, SECRET_PREFIX } from '../src/objects/client-secret.js';
import type { TypedSession } from '../src/objects/typed-session.js';
import { prefixedId } from './_id.js';
import { pick } from './_pick.js';
import { edgeTime } from './_typed-session.js';
import { secondOf } from './_wire-id.js';
import { gaSession } from './ga-session.js';
import { transcriptionSession } from './transcription-session.js';

const HEX = [...'0123456789abcdef'];
const SECRET_LENGTH = 32;

/** How long a typical secret lasts, in seconds. */
const SECRET_SECONDS = [600, 600, 600, 600, 60, 1800, 7200] as const;

function secretValue({ tier }: Making): fc.Arbitrary<string> {
  if (tier === 'edge') return prefixedId(SECRET_PREFIX, tier);
  return drawn(
    (random) => SECRET_PREFIX + Array.from({ length: SECRET_LENGTH }, () => pick(random, HEX)).join(''),
    function* (value) {
      for (const simpler of simplerText(value.slice(SECRET_PREFIX.length), 1)) yield SECRET_PREFIX + simpler;
    },
  );
}

/** The session that a secret is for. It has not begun, so that a typical one does not say when it ends. */
function secretSession(making: Making): fc.Arbitrary<TypedSession> {
  const isTypical = making.tier === 'typical';
  const sessions = weighted<TypedSession>([isTypical ? 4 : 2, gaSession(making)], [1, transcriptionSession(making)]);
  if (!isTypical) return sessions;
  return sessions.map((session) => (session.expires_at === undefined ? session : { ...session, expires_at: 0 }));
}

const secretEnd = ({ tier }: Making): fc.Arbitrary<number> =>
  tier === 'edge'
    ? edgeTime()
    : after(({ session }: { session: TypedSession }) =>
        oneNumber(0, ...SECRET_SECONDS.map((seconds) => secondOf(session.id) + seconds)),
      );

/**
 * Client secrets with the session that they are for: `{ value, expires_at, session }`. `expires_at` is in seconds since
 * 1970. The session is a realtime or a transcription session; a typical one has not begun, and its own `expires_at` is
 * 0. Throws a `RangeError` if an option is unknown. Source: `RealtimeCreateClientSecretResponse`.
 *
 * @example
 * fc.assert(fc.property(clientSecret(), ({ value, session }) => value.startsWith('ek_') && session.id !== undefined));
 */
export function clientSecret(constraints: Constraints = {}): fc.Arbitrary<RealtimeCreateClientSecretResponse> {
  return tiered(constraints, (making) =>
    // The end of the secret depends on the session, which is the last property on the wire.
    object({ session: secretSession(making), value: secretValue(making), expires_at: secretEnd(making) }, making).map(
      ({ session, ...secret }) => ({ ...secret, session }),
    ),
  );
}
