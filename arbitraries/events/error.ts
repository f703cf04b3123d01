import { errorEvent } from '../../src/objects/events/error.js';
import { apiError } from '../api-error.js';
import { defineEvent } from '../event.js';

/** Errors of all kinds. */
export const errorEventDefinition = defineEvent(errorEvent, {
  values: (making) => ({ error: apiError(making) }),
});
