import { anyOf, rules } from '../engine/schema/rules.js';
import { INCLUDE } from './session.js';
import { SESSION_TYPES } from './typed-session.rules.js';

/** Names a property of both requests. */
const both = (property = '') =>
  `RealtimeSessionCreateRequestGA${property}, RealtimeTranscriptionSessionCreateRequestGA${property}`;

/** Rules that the requests for realtime and transcription sessions share. */
export const sessionRequestRules = rules('session-request', {
  types: { text: 'must be a JSON object', source: both() },
  type: { at: '/type', text: `must be ${anyOf(SESSION_TYPES)}`, source: both('.type') },
  include: {
    at: ['/include', '/include/*'],
    text: `must be an array of ${anyOf(INCLUDE)}`,
    source: both('.include'),
  },
  additive: {
    at: '/*',
    text: 'has no property that is not documented: the API answers such requests with an error',
    source: 'RealtimeServerEventError.error.code, recorded traffic',
    certainty: 'recorded',
    effect: 'shapes',
  },
});
