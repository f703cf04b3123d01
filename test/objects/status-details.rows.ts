import { StatusDetails, StatusDetailsError } from '../../src/objects/index.js';
import { breaking, breakingAt, type Examples, evolved, mistyped, otherThan } from './_examples.js';

const failed = { type: 'failed', error: { type: 'server_error', code: 'internal', message: 'Sorry.' } };

/** Source: `RealtimeResponse.status_details`. */
export const statusDetails: Examples = {
  object: 'status-details',
  schema: StatusDetails,
  places: [{ model: 'response', at: '/status_details' }],
  tables: [
    { reason: 'null if there are no details', accepted: [null] },
    {
      reason: 'every property is optional',
      accepted: [{}, ...evolved(failed), { reason: 'turn_detected' }, { error: {} }],
    },
    {
      reason: 'documented types',
      accepted: ['completed', 'cancelled', 'failed', 'incomplete'].map((type) => ({ type })),
      refused: [
        ...breakingAt({}, '/type', 'status-details.type', [
          ...['in_progress', 'canceled', 'COMPLETED', 'Failed', 'completed ', 'queued', 'error', 'constructor', ''],
        ]),
        ...mistyped({}, [['/type', 'status-details.type', 'string']]),
      ],
    },
    {
      reason: 'documented reasons',
      accepted: [
        ...evolved({ type: 'cancelled', reason: 'turn_detected' }),
        { type: 'cancelled', reason: 'client_cancelled' },
        { type: 'incomplete', reason: 'max_output_tokens' },
        { type: 'incomplete', reason: 'content_filter' },
        ...['turn_detected', 'client_cancelled', 'max_output_tokens', 'content_filter'].map((reason) => ({ reason })),
      ],
      refused: [
        ...breakingAt({}, '/reason', 'status-details.reason', [
          ...['timeout', 'client_canceled', 'TURN_DETECTED', 'turn_detected ', 'interruption', 'toString', ''],
        ]),
        ...mistyped({}, [['/reason', 'status-details.reason', 'string']]),
      ],
    },
    {
      reason: 'the reason must fit the type',
      refused: breaking('status-details.reason-type', '/reason', [
        { type: 'cancelled', reason: 'max_output_tokens' },
        { type: 'cancelled', reason: 'content_filter' },
        { type: 'incomplete', reason: 'turn_detected' },
        { type: 'incomplete', reason: 'client_cancelled' },
        ...['completed', 'failed'].flatMap((type) =>
          ['turn_detected', 'client_cancelled', 'max_output_tokens', 'content_filter'].map((reason) => ({
            type,
            reason,
          })),
        ),
      ]),
    },
    {
      reason: 'an error only if the type is failed',
      accepted: [{ type: 'failed', error: {} }, { error: { type: 'server_error' } }],
      refused: breaking('status-details.error-type', '/error', [
        ...['completed', 'cancelled', 'incomplete'].map((type) => ({ type, error: { type: 'server_error' } })),
        { type: 'cancelled', reason: 'turn_detected', error: {} },
      ]),
    },
    {
      reason: 'the error must be an object of documented JSON types',
      refused: mistyped(failed, [
        ['/error', 'status-details.error', 'object'],
        ['/error/type', 'status-details.types', 'string'],
        ['/error/code', 'status-details.types', 'string', 'null'],
      ]),
    },
    {
      reason: 'must be an object or null',
      refused: breaking('status-details.types', '', [...otherThan('object', 'null'), 'failed', true, [failed]]),
    },
  ],
};

/** Source: `RealtimeResponse.status_details.error`. */
export const statusDetailsError: Examples = {
  object: 'status-details-error',
  schema: StatusDetailsError,
  places: [
    { model: 'response', at: '/status_details/error' },
    {
      model: 'response',
      at: '/status_details/error',
      inside: { status: 'failed', status_details: { type: 'failed' } },
    },
  ],
  tables: [
    { reason: 'every property is optional', accepted: [{}, ...evolved(failed.error)] },
    { reason: 'an error whose code is null', accepted: [{ code: null }, { type: 'server_error', code: null }] },
    {
      reason: 'any type and any code',
      accepted: [
        ...[{ type: 'server_error' }, { type: '' }, { type: 'invalid_request_error', code: '' }],
        ...[{ code: 'rate_limit_exceeded' }, { type: 'tokens', code: 'rate_limit_exceeded' }],
      ],
    },
    {
      reason: 'properties that are not documented',
      accepted: [{ message: 'Sorry.' }, { message: null }, { param: 5 }],
    },
    {
      reason: 'documented JSON types',
      refused: mistyped(failed.error, [
        ['/type', 'status-details.types', 'string'],
        ['/code', 'status-details.types', 'string', 'null'],
      ]),
    },
    {
      reason: 'must be an object',
      refused: breaking('status-details.error', '', [...otherThan('object'), 'server_error', [failed.error]]),
    },
  ],
};
