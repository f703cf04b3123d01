import { TypedSession } from '../typed-session.js';
import { typedSessionRules } from '../typed-session.rules.js';
import { serverEvent } from './event.js';
import { object } from './fields.js';

/** The client changed the session: its whole configuration. Source: `RealtimeServerEventSessionUpdated`. */
export const sessionUpdated = serverEvent('session.updated', {
  source: 'RealtimeServerEventSessionUpdated',
  fields: { session: object(TypedSession, typedSessionRules.types) },
});
