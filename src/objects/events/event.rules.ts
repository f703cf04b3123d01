import { rules } from '../../engine/schema/rules.js';

/** Most characters of the `event_id` of a client event. Source: `RealtimeClientEventSessionUpdate.event_id`. */
export const EVENT_ID_LENGTH = 512;

/** Rules that all events of the API share. In a file of their own, since the schema of every event names them. */
export const serverEventRules = rules('server-event', {
  types: { text: 'must be a JSON object', source: 'RealtimeServerEvent' },
  type: { at: '/type', text: 'must be the type of a documented event', source: 'RealtimeServerEvent.type' },
  'unknown-type': {
    at: '/type',
    text: 'may be one that is not documented: a client ignores the events that it does not know',
    source: 'Backwards compatibility policy',
    effect: 'allows',
  },
  'event-id': { at: '/event_id', text: 'must be a string', source: 'RealtimeServerEventError.event_id' },
});

/** Rules that all events of a client share. */
export const clientEventRules = rules('client-event', {
  types: { text: 'must be a JSON object', source: 'RealtimeClientEvent' },
  type: { at: '/type', text: 'must be the type of a documented event', source: 'RealtimeClientEvent.type' },
  'event-id': { at: '/event_id', text: 'must be a string', source: 'RealtimeClientEventSessionUpdate.event_id' },
  'event-id-length': {
    at: '/event_id',
    text: `must have at most ${EVENT_ID_LENGTH} characters`,
    source: 'RealtimeClientEventSessionUpdate.event_id',
    keyword: 'maxLength',
  },
  additive: {
    at: '/*',
    text: 'has no property that is not documented: the API answers such events with an error',
    source: 'RealtimeServerEventError.error.code, recorded traffic',
    certainty: 'recorded',
    effect: 'shapes',
  },
});
