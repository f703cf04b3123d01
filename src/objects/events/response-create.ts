import { RealtimeResponseCreateParams, responseCreateParamsRules } from '../response-create-params.js';
import { clientEvent } from './event.js';
import { object, optional } from './fields.js';

/** Asks for a response. Source: `RealtimeClientEventResponseCreate`. */
export const responseCreate = clientEvent('response.create', {
  source: 'RealtimeClientEventResponseCreate',
  fields: { response: optional(object(RealtimeResponseCreateParams, responseCreateParamsRules.types)) },
});
