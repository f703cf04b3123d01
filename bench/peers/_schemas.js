import { RealtimeResponse, RealtimeSessionCreateResponse } from '../../dist/src/objects/index.js';

/** The schemas by model. */
export const schemas = { session: RealtimeSessionCreateResponse, response: RealtimeResponse };
