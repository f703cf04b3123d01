import { anyOf, rules } from '../engine/schema/rules.js';
import { ID_PREFIX, INCLUDE } from './session.js';

/** Types of sessions. Source: `RealtimeSessionCreateResponseGA.type`, `RealtimeTranscriptionSessionCreateResponseGA.type`. */
export const SESSION_TYPES = ['realtime', 'transcription'] as const;

/** Names a property of both types of sessions. */
const both = (property = '') =>
  `RealtimeSessionCreateResponseGA${property}, RealtimeTranscriptionSessionCreateResponseGA${property}`;

/** Rules that realtime and transcription sessions share. What is about `object` is a rule of each. */
export const typedSessionRules = rules('typed-session', {
  types: { text: 'must be a JSON object', source: both() },
  type: { at: '/type', text: `must be ${anyOf(SESSION_TYPES)}`, source: both('.type') },
  id: { at: '/id', text: `must start with ${ID_PREFIX.session}, followed by something`, source: both('.id') },
  'expires-at': {
    at: '/expires_at',
    text: 'must be a non-negative integer (seconds since 1970)',
    source: both('.expires_at'),
  },
  include: {
    at: ['/include', '/include/*'],
    text: `must be an array of ${anyOf(INCLUDE)}`,
    source: both('.include'),
  },
  'include-null': {
    keyword: 'null',
    at: '/include',
    text: 'may be null if nothing is included',
    source: 'RealtimeSessionCreateResponseGA.include, recorded traffic',
    certainty: 'recorded',
    effect: 'allows',
  },
});
