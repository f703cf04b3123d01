import type * as fc from 'fast-check';
import { weighted } from '../src/engine/generate/choosing.js';
import { type Constraints, type Making, tiered } from '../src/engine/generate/constraints.js';
import { fixed } from '../src/engine/generate/fixed.js';
import { object, optional } from '../src/engine/generate/object.js';
import { orNull } from '../src/engine/generate/one-of.js';
import type { ApiError } from '../src/objects/api-error.js';
import { opaqueId } from './_id.js';
import { anyText, textFrom } from './_text.js';

/** Errors that the API reports: type, code, message, parameter, and whether they are about an event of the client. */
const ERRORS: readonly (readonly [
  type: string,
  code: string | null,
  message: string,
  param: string | null,
  isAnswer: boolean,
])[] = [
  [
    'invalid_request_error',
    'invalid_value',
    "Invalid value: 'text'. Expected 'output_text'.",
    'item.content[0].type',
    true,
  ],
  [
    'invalid_request_error',
    'missing_required_parameter',
    "The parameter 'session.type' is missing.",
    'session.type',
    true,
  ],
  [
    'invalid_request_error',
    'unknown_parameter',
    "The parameter 'session.modalities' is unknown.",
    'session.modalities',
    true,
  ],
  [
    'invalid_request_error',
    'conversation_already_has_active_response',
    'A response of the conversation is in progress. Wait until it is finished.',
    null,
    true,
  ],
  ['invalid_request_error', 'response_cancel_not_active', 'There is no response in progress to cancel.', null, true],
  ['invalid_request_error', 'input_audio_buffer_commit_empty', 'The buffer has less than 100 ms of audio.', null, true],
  ['invalid_request_error', 'session_expired', 'The session reached its maximum duration of 60 minutes.', null, false],
  ['server_error', null, 'The server had an error. Please try again.', null, false],
];

function typicalError([type, code, message, param, isAnswer]: (typeof ERRORS)[number], making: Making) {
  const ofClient = weighted<string | null>([3, fixed(null)], [isAnswer ? 1 : 0, opaqueId('event_', making.tier)]);
  return object(
    {
      type: textFrom(0, type),
      code: optional<string | null>(code === null ? fixed(null) : textFrom(0, code)),
      message: textFrom(0, message),
      param: optional<string | null>(param === null ? fixed(null) : textFrom(0, param)),
      event_id: optional(ofClient),
    },
    making,
  );
}

/**
 * Errors of the `error` event: `{ type, code?, message, param?, event_id? }`. All but `type` and `message` may be `null`;
 * `event_id` is that of the client's event. Throws a `RangeError` if an option is unknown.
 * Source: `RealtimeServerEventError.error`.
 *
 * @example
 * fc.assert(fc.property(apiError({ tier: 'typical' }), ({ type, message }) => type !== undefined && message !== undefined));
 */
export function apiError(constraints: Constraints = {}): fc.Arbitrary<ApiError> {
  return tiered(constraints, (making) => {
    if (making.tier === 'typical') {
      return weighted<ApiError>(...ERRORS.map((error) => [1, typicalError(error, making)] as const));
    }
    return object(
      {
        type: anyText(),
        code: optional(orNull(anyText())),
        message: anyText(),
        param: optional(orNull(anyText())),
        event_id: optional(orNull(opaqueId('event_', making.tier))),
      },
      making,
    );
  });
}
