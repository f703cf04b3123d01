import { ApiError } from '../../src/objects/index.js';
import { breaking, type Examples, evolved, missing, mistyped, otherThan, type Typed } from './_examples.js';

const TYPES = 'api-error.types';

const error = {
  type: 'invalid_request_error',
  code: 'invalid_event',
  message: 'The event has no type.',
  param: null,
  event_id: 'event_567',
};
const required: readonly Typed[] = [
  ['/type', TYPES, 'string'],
  ['/message', TYPES, 'string'],
];
const optional: readonly Typed[] = ['/code', '/param', '/event_id'].map((path) => [path, TYPES, 'string', 'null']);

/** Source: `RealtimeServerEventError.error`. */
export const apiError: Examples = {
  object: 'api-error',
  schema: ApiError,
  places: [{ model: 'server-event', at: '/error', inside: { type: 'error', event_id: 'event_1' } }],
  tables: [
    {
      reason: 'type and message are required, everything else may be null or absent',
      accepted: [
        ...evolved(error),
        { type: 'server_error', message: 'It broke.' },
        { type: '', message: '', code: null, param: null, event_id: null },
        { ...error, type: 'any word', code: 'any code', param: 'session.tools[0]' },
      ],
      refused: [...missing(error, required), ...mistyped(error, required), ...mistyped(error, optional)],
    },
    { reason: 'must be an object', refused: breaking(TYPES, '', otherThan('object')) },
  ],
};
