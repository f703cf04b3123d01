import { optional } from '../../src/engine/generate/object.js';
import { responseCreate } from '../../src/objects/events/response-create.js';
import { defineEvent } from '../event.js';
import { responseCreateParams } from '../response-create-params.js';

/** Most clients ask for a response as the session has it. */
export const responseCreateDefinition = defineEvent(responseCreate, {
  values: (making) => ({ response: optional(responseCreateParams(making), 0.4) }),
});
