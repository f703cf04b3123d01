import { isObject } from '../../engine/json/type-of.js';
import { RESPONSE_STATUSES, RealtimeResponse, responseRules } from '../response.js';
import { serverEvent } from './event.js';
import { object } from './fields.js';

const SOURCE = 'RealtimeServerEventResponseCreated';

/** A response begins. Source: `RealtimeServerEventResponseCreated`. */
export const responseCreated = serverEvent('response.created', {
  source: SOURCE,
  fields: { response: object(RealtimeResponse, responseRules.types) },
  rules: {
    status: {
      at: '/response/status',
      text: 'must be in_progress, if it is present',
      source: `${SOURCE}.response`,
      beyondJsonSchema: true,
    },
    begin: {
      at: ['/response/output', '/response/usage'],
      text: 'is empty: the response has just begun',
      source: SOURCE,
      certainty: 'by example',
      effect: 'shapes',
    },
  },
  checks: {
    status({ response }, report) {
      if (!isObject(response) || response.status === 'in_progress') return;
      // Another word breaks a rule of the response.
      if (!RESPONSE_STATUSES.some((status) => status === response.status)) return;
      report(['response', 'status'], `must be in_progress, but is ${response.status}`);
    },
  },
});
