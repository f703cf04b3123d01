import { optional } from '../../src/engine/generate/object.js';
import { responseCancel } from '../../src/objects/events/response-cancel.js';
import { opaqueId } from '../_id.js';
import { defineEvent } from '../event.js';

/** Most clients cancel the response in progress, without its identifier. */
export const responseCancelDefinition = defineEvent(responseCancel, {
  values: ({ tier }) => ({ response_id: optional(opaqueId('resp_', tier), 0.3) }),
});
