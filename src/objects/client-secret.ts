import * as z from 'zod';
import { document } from '../engine/schema/documented.js';
import { rules } from '../engine/schema/rules.js';
import { integer, prefixed, withRule } from '../engine/schema/with-rule.js';
import { TypedSession } from './typed-session.js';

/** Prefix of a client secret. Source: `RealtimeCreateClientSecretResponse.value`, whose examples show it. */
export const SECRET_PREFIX = 'ek_';

export const clientSecretRules = rules('client-secret', {
  types: { text: 'must be a JSON object', source: 'RealtimeCreateClientSecretResponse' },
  value: {
    at: '/value',
    text: `must start with ${SECRET_PREFIX}, followed by something`,
    source: 'RealtimeCreateClientSecretResponse.value',
  },
  'expires-at': {
    at: '/expires_at',
    text: 'must be a non-negative integer (seconds since 1970)',
    source: 'RealtimeCreateClientSecretResponse.expires_at',
  },
});

/**
 * A secret with which a client may open a session, and the configuration of that session.
 * Source: `RealtimeCreateClientSecretResponse`.
 */
export const RealtimeCreateClientSecretResponse = document(
  'client-secret',
  withRule(
    clientSecretRules.types,
    z.looseObject({
      value: prefixed(clientSecretRules.value, SECRET_PREFIX),
      expires_at: withRule(clientSecretRules['expires-at'], integer(0)),
      session: TypedSession,
    }),
  ),
  { source: 'RealtimeCreateClientSecretResponse' },
);

export type RealtimeCreateClientSecretResponse = z.infer<typeof RealtimeCreateClientSecretResponse>;
