import type { JsonObject } from '../engine/json/type-of.js';

/** What is wrong with an event of the client. */
export interface ClientError {
  readonly code: string | null;
  readonly message: string;
  readonly param?: string | null;
}

/** Returns the event that reports an error of the client, without its id. */
export const clientError = ({ event_id }: JsonObject, { code, message, param = null }: ClientError) => ({
  type: 'error',
  error: {
    type: 'invalid_request_error',
    code,
    message,
    param,
    event_id: typeof event_id === 'string' ? event_id : null,
  },
});

/** Returns the body of an answer over HTTP that reports an error. */
export const apiError = (message: string, param: string | null = null): object => ({
  error: { type: 'invalid_request_error', code: null, message, param },
});
