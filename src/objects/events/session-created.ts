import { TypedSession } from '../typed-session.js';
import { typedSessionRules } from '../typed-session.rules.js';
import { serverEvent } from './event.js';
import { object } from './fields.js';

/** The connection is open: the configuration that the session begins with. Source: `RealtimeServerEventSessionCreated`. */
export const sessionCreated = serverEvent('session.created', {
  source: 'RealtimeServerEventSessionCreated',
  fields: { session: object(TypedSession, typedSessionRules.types) },
});
