import { response } from './_near-misses/response.js';
import { session } from './_near-misses/session.js';

/** What breaks exactly one rule of a valid value of each model, at or below one place. */
export const nearMisses = { session, response } as const;
