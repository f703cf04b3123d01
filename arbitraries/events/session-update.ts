import { weighted } from '../../src/engine/generate/choosing.js';
import { sessionUpdate } from '../../src/objects/events/session-update.js';
import type { SessionRequest } from '../../src/objects/session-request.js';
import { defineEvent } from '../event.js';
import { gaSessionRequest } from '../ga-session-request.js';
import { transcriptionSessionRequest } from '../transcription-session-request.js';

/** Most sessions are realtime sessions. */
export const sessionUpdateDefinition = defineEvent(sessionUpdate, {
  values: (making) => ({
    session: weighted<SessionRequest>(
      [making.tier === 'typical' ? 9 : 3, gaSessionRequest(making)],
      [1, transcriptionSessionRequest(making)],
    ),
  }),
});
