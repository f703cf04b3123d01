import * as fc from 'fast-check';
import { type Constraints, type Making, mustBeSome, tiered } from '../src/engine/generate/constraints.js';
import { fixed } from '../src/engine/generate/fixed.js';
import { object, optional } from '../src/engine/generate/object.js';
import { oneOf, weighted } from '../src/engine/generate/one-of.js';
import { RESPONSE_STATUSES } from '../src/objects/response.js';
import { REASONS, type STATUS_DETAILS_TYPES, type StatusDetails } from '../src/objects/status-details.js';
import { anyText, textFrom } from './_text.js';

/** The status of a response. */
export type Status = (typeof RESPONSE_STATUSES)[number];

/** Options of `statusDetails`. */
export interface StatusDetailsConstraints extends Constraints {
  /** Statuses of the responses that the details belong to. Default: all five. */
  statuses?: readonly Status[];
}

/** Types and codes of errors that the API reports. */
const FAILURES = [
  ['server_error', 'internal_error'],
  ['server_error', 'server_error'],
  ['rate_limit_exceeded', 'rate_limit_exceeded'],
  ['insufficient_quota', 'insufficient_quota'],
  ['invalid_request_error', 'inference_rate_limit_exceeded'],
] as const;

function error(making: Making) {
  if (making.tier === 'typical') {
    return fc.oneof(
      ...FAILURES.map(([type, code]) =>
        object({ type: optional(textFrom(0, type)), code: optional(textFrom(0, code), 0.9) }, making),
      ),
    );
  }
  return object({ type: optional(anyText()), code: optional(anyText()) }, making);
}

/**
 * Details of a response with this status. They may be `null`, and are always `null` or empty while it is in progress.
 */
export function statusDetailsOf(status: Status, making: Making): fc.Arbitrary<StatusDetails> {
  const isTypical = making.tier === 'typical';
  const nullValue = fixed(null);
  const type = <T extends (typeof STATUS_DETAILS_TYPES)[number]>(word: T) => optional(fixed(word));
  switch (status) {
    case 'in_progress':
      return weighted<StatusDetails>([isTypical ? 1 : 2, nullValue], [isTypical ? 0 : 1, object({}, making)]);
    case 'completed':
      return weighted<StatusDetails>([1, nullValue], [1, object({ type: type(status) }, making)]);
    case 'failed':
      return weighted<StatusDetails>(
        [isTypical ? 0 : 1, nullValue],
        [5, object({ type: type(status), error: optional(error(making)) }, making)],
      );
    default:
      return weighted<StatusDetails>(
        [isTypical ? 0 : 1, nullValue],
        [5, object({ type: type(status), reason: optional(oneOf(...REASONS[status])) }, making)],
      );
  }
}

/**
 * Details of a response's status: `{ type?, reason?, error? }`, or `null`. `reason` fits the status, and only failed
 * responses have an `error`. Throws a `RangeError` if an option is unknown. Source: `RealtimeResponse.status_details`.
 *
 * @example
 * const details = statusDetails({ statuses: ['incomplete'] });
 * const responses = details.map((status_details) => ({ status: 'incomplete', status_details }));
 * fc.assert(fc.property(responses, (value) => check('response', value).length === 0));
 */
export function statusDetails(constraints: StatusDetailsConstraints = {}): fc.Arbitrary<StatusDetails> {
  const make = (making: Making) => {
    const { statuses = RESPONSE_STATUSES } = constraints;
    return fc.oneof(...statuses.map((status) => statusDetailsOf(status, making)));
  };
  return tiered(constraints, make, ['statuses'], ({ statuses }) => mustBeSome('statuses', statuses, RESPONSE_STATUSES));
}
