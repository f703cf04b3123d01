import { SessionRequest } from '../session-request.js';
import { sessionRequestRules } from '../session-request.rules.js';
import { clientEvent } from './event.js';
import { object } from './fields.js';

/** Changes the configuration of the session. Source: `RealtimeClientEventSessionUpdate`. */
export const sessionUpdate = clientEvent('session.update', {
  source: 'RealtimeClientEventSessionUpdate',
  fields: { session: object(SessionRequest, sessionRequestRules.types) },
});
