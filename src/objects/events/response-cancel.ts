import { clientEvent } from './event.js';
import { id, optional } from './fields.js';

/** Cancels a response: by default the one in progress. Source: `RealtimeClientEventResponseCancel`. */
export const responseCancel = clientEvent('response.cancel', {
  source: 'RealtimeClientEventResponseCancel',
  fields: { response_id: optional(id('resp_')) },
});
