import { StatusDetails, StatusDetailsError } from '../../../src/schemas/index.js';
import { breaking, breakingAt, type Examples, evolved, mistyped, otherThan } from '../_examples.js';

const failed = { type: 'failed', error: { type: 'server_error', code: 'internal', message: 'Sorry.' } };

/** Source: `RealtimeResponse.status_details`. */
export const statusDetails: Examples = {
  object: 'status details',
  schema: StatusDetails,
  places: [{ model: 'response', at: '/status_details' }],
  tables: [
    { reason: 'null where there is nothing to tell', accepted: [null] },
    {
      reason: 'every property is optional',
      accepted: [{}, ...evolved(failed), { reason: 'turn_detected' }, { error: {} }],
    },
    {
      reason: 'a documented type',
      accepted: ['completed', 'cancelled', 'failed', 'incomplete'].map((type) => ({ type })),
      refused: [
        ...breakingAt({}, '/type', 'response.status_details.type', [
          ...['in_progress', 'canceled', 'COMPLETED', 'Failed', 'completed ', 'queued', 'error', 'constructor', ''],
        ]),
        ...mistyped({}, [['/type', 'response.status_details.type', 'string']]),
      ],
    },
    {
      reason: 'a documented reason',
      accepted: [
        ...evolved({ type: 'cancelled', reason: 'turn_detected' }),
        { type: 'cancelled', reason: 'client_cancelled' },
        { type: 'incomplete', reason: 'max_output_tokens' },
        { type: 'incomplete', reason: 'content_filter' },
        ...['turn_detected', 'client_cancelled', 'max_output_tokens', 'content_filter'].map((reason) => ({ reason })),
      ],
      refused: [
        ...breakingAt({}, '/reason', 'response.status_details.reason', [
          ...['timeout', 'client_canceled', 'TURN_DETECTED', 'turn_detected ', 'interruption', 'toString', ''],
        ]),
        ...mistyped({}, [['/reason', 'response.status_details.reason', 'string']]),
      ],
    },
    {
      reason: 'a reason of the type beside it',
      refused: breaking('response.status_details.reason.status', '/reason', [
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
      reason: 'an error of a failure only',
      accepted: [{ type: 'failed', error: {} }, { error: { type: 'server_error' } }],
      refused: breaking('response.status_details.error.status', '/error', [
        ...['completed', 'cancelled', 'incomplete'].map((type) => ({ type, error: { type: 'server_error' } })),
        { type: 'cancelled', reason: 'turn_detected', error: {} },
      ]),
    },
    {
      reason: 'an error that is an object',
      refused: mistyped(failed, [['/error', 'response.status_details.error', 'object']]),
    },
    {
      reason: 'nothing but an object or null',
      refused: breaking('response.status_details', '', [...otherThan('object', 'null'), 'failed', true, [failed]]),
    },
  ],
};

/** Source: `RealtimeResponse.status_details.error`. */
export const statusDetailsError: Examples = {
  object: 'error of the status details',
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
    {
      reason: 'any type, and a code if there is one',
      accepted: [
        ...[{ type: 'server_error' }, { type: '' }, { type: 'invalid_request_error', code: '' }],
        ...[{ code: 'rate_limit_exceeded' }, { code: null }, { type: 'server_error', code: null }],
      ],
    },
    {
      reason: 'properties that are not documented',
      accepted: [{ message: 'Sorry.' }, { message: null }, { param: 5 }],
    },
    {
      reason: 'documented types',
      refused: mistyped(failed.error, [
        ['/type', 'types', 'string'],
        ['/code', 'types', 'string', 'null'],
      ]),
    },
    {
      reason: 'nothing but an object',
      refused: breaking('response.status_details.error', '', [...otherThan('object'), 'server_error', [failed.error]]),
    },
  ],
};
