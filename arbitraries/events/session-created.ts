import { sessionCreated } from '../../src/objects/events/session-created.js';
import { defineEvent } from '../event.js';
import { eventOfSession, sessions } from './_sessions.js';

/** The session begins in the second of the event. */
export const sessionCreatedDefinition = defineEvent(sessionCreated, {
  values: (making) => ({ session: sessions(making), ...eventOfSession(making, 0) }),
  order: ['type', 'event_id'],
});
