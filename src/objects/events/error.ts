import { ApiError, apiErrorRules } from '../api-error.js';
import { serverEvent } from './event.js';
import { object } from './fields.js';

/** Something went wrong, mostly an event of the client. The session goes on. Source: `RealtimeServerEventError`. */
export const errorEvent = serverEvent('error', {
  source: 'RealtimeServerEventError',
  fields: { error: object(ApiError, apiErrorRules.types) },
});
