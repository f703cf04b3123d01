import { sessionUpdated } from '../../src/objects/events/session-updated.js';
import { defineEvent } from '../event.js';
import { eventOfSession, sessions } from './_sessions.js';

/** The client changes the session within its first minutes. */
export const sessionUpdatedDefinition = defineEvent(sessionUpdated, {
  values: (making) => ({ session: sessions(making), ...eventOfSession(making, 60) }),
  order: ['type', 'event_id'],
});
