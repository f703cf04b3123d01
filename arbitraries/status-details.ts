import * as fc from 'fast-check';
import { REASONS, RESPONSE_STATUSES, type STATUS_DETAILS_TYPES } from '../src/limits.js';
import type { StatusDetails } from '../src/schemas/status-details.js';
import { type Constraints, type Making, mustBeSome, tiered } from './_constraints.js';
import { fixed } from './_fixed.js';
import { object, optional } from './_object.js';
import { oneOf, weighted } from './_one-of.js';
import { anyText, words } from './_text.js';

export type Status = (typeof RESPONSE_STATUSES)[number];

/** What status details can be asked for. */
export interface StatusDetailsConstraints extends Constraints {
  /** The only statuses of responses that the details are for. Default: all of them. */
  statuses?: readonly Status[];
}

/** Kinds of failure as the API names them, the code beside the type. */
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
        object({ type: optional(words(0, type)), code: optional(words(0, code), 0.9) }, making),
      ),
    );
  }
  return object({ type: optional(anyText()), code: optional(anyText()) }, making);
}

/** Details that fit a response of this status, `null` included; while it is in progress there is nothing to tell. */
export function statusDetailsOf(status: Status, making: Making): fc.Arbitrary<StatusDetails> {
  const usual = making.tier === 'typical';
  const none = fixed(null);
  const type = <T extends (typeof STATUS_DETAILS_TYPES)[number]>(word: T) => optional(fixed(word));
  switch (status) {
    case 'in_progress':
      return weighted<StatusDetails>([usual ? 1 : 2, none], [usual ? 0 : 1, object({}, making)]);
    case 'completed':
      return weighted<StatusDetails>([1, none], [1, object({ type: type(status) }, making)]);
    case 'failed':
      return weighted<StatusDetails>(
        [usual ? 0 : 1, none],
        [5, object({ type: type(status), error: optional(error(making)) }, making)],
      );
    default:
      return weighted<StatusDetails>(
        [usual ? 0 : 1, none],
        [5, object({ type: type(status), reason: optional(oneOf(...REASONS[status])) }, making)],
      );
  }
}

/**
 * Status details that `StatusDetails` accepts: type, reason and error fit one another.
 * Source: `RealtimeResponse.status_details`.
 */
export function statusDetails(constraints: StatusDetailsConstraints = {}): fc.Arbitrary<StatusDetails> {
  const make = (making: Making) => {
    const { statuses = RESPONSE_STATUSES } = constraints;
    return fc.oneof(...statuses.map((status) => statusDetailsOf(status, making)));
  };
  return tiered(constraints, make, ['statuses'], ({ statuses }) => mustBeSome('statuses', statuses, RESPONSE_STATUSES));
}
