import type * as fc from 'fast-check';
import { either, weighted } from '../src/engine/generate/choosing.js';
import { type Constraints, type Making, mustBeSome, tiered } from '../src/engine/generate/constraints.js';
import { fixed } from '../src/engine/generate/fixed.js';
import { object, optional } from '../src/engine/generate/object.js';
import { oneOf, orNull } from '../src/engine/generate/one-of.js';
import { RESPONSE_STATUSES } from '../src/objects/response.js';
import { REASONS, type STATUS_DETAILS_TYPES, type StatusDetails } from '../src/objects/status-details.js';
import { pick } from './_pick.js';
import { anyText, drawnText, textFrom } from './_text.js';

/** The status of a response. */
export type Status = (typeof RESPONSE_STATUSES)[number];

/** Options of `statusDetails`. */
export interface StatusDetailsConstraints extends Constraints {
  /** Statuses of the responses that the details belong to. Default: all five. */
  statuses?: readonly Status[];
}

/** A message about a limit of tokens per minute. Its numbers fit each other. */
function rateLimitMessage(random: fc.Random): string {
  const limit = pick(random, [20_000, 40_000, 200_000]);
  const requested = random.nextInt(500, 6_000);
  const used = limit - random.nextInt(0, requested - 200);
  const seconds = ((60 * (used + requested - limit)) / limit).toFixed(2);
  const counts = `tokens per minute: limit ${limit}, used ${used}, requested ${requested}`;
  return `Rate limit reached for gpt-realtime (${counts}). Please try again in ${seconds}s.`;
}

/** Types, codes and messages of errors that the API reports, by how often it does. */
const FAILURES: readonly (readonly [
  weight: number,
  type: string,
  code: string | null,
  message: (random: fc.Random) => string,
])[] = [
  [12, 'tokens', 'rate_limit_exceeded', rateLimitMessage],
  [2, 'server_error', 'server_error', () => 'The server could not finish this response. Please try it again.'],
  [1, 'server_error', null, () => 'The server could not finish this response. Please try it again.'],
  [1, 'insufficient_quota', 'insufficient_quota', () => 'Your quota is used up. Please check your plan and billing.'],
  [
    1,
    'invalid_request_error',
    'inference_rate_limit_exceeded',
    () => 'The rate limit of this deployment is reached. Please try again later.',
  ],
];

/** Typical errors. They have a message, which is not documented. Few have a type alone. */
function typicalError(making: Making) {
  const errorOf = (type: string, code: string | null, message: (random: fc.Random) => string, presence: number) =>
    object(
      {
        type: optional(textFrom(0, type)),
        code: optional<string | null>(code === null ? fixed(null) : textFrom(0, code), presence),
        message: optional(drawnText(message), presence),
      },
      making,
    );
  return weighted(...FAILURES.map(([weight, ...failure]) => [weight, errorOf(...failure, 1)] as const), [
    1,
    errorOf('server_error', 'server_error', () => 'The server could not finish this response.', 0),
  ]);
}

function error(making: Making) {
  if (making.tier === 'typical') return typicalError(making);
  return object({ type: optional(anyText()), code: optional(orNull(anyText())) }, making);
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
      return weighted<StatusDetails>([1, nullValue], [isTypical ? 0 : 1, object({ type: type(status) }, making)]);
    case 'failed':
      return weighted<StatusDetails>(
        [isTypical ? 0 : 1, nullValue],
        [5, object({ type: type(status), error: optional(error(making)) }, making)],
      );
    default: {
      const [usual, rare] = REASONS[status];
      const reason = isTypical ? weighted([9, oneOf(usual)], [1, oneOf(usual, rare)]) : oneOf(usual, rare);
      return weighted<StatusDetails>(
        [isTypical ? 0 : 1, nullValue],
        [5, object({ type: type(status), reason: optional(reason) }, making)],
      );
    }
  }
}

/**
 * Details of a response's status: `{ type?, reason?, error? }`, or `null`. `reason` fits the status, and only failed
 * responses have an `error`. Typical errors have a `message` as well. Throws a `RangeError` if an option is unknown. Source: `RealtimeResponse.status_details`.
 *
 * @example
 * const details = statusDetails({ statuses: ['incomplete'] });
 * const responses = details.map((status_details) => ({ status: 'incomplete', status_details }));
 * fc.assert(fc.property(responses, (value) => check('response', value).length === 0));
 */
export function statusDetails(constraints: StatusDetailsConstraints = {}): fc.Arbitrary<StatusDetails> {
  const make = (making: Making) => {
    const { statuses = RESPONSE_STATUSES } = constraints;
    return either(...statuses.map((status) => statusDetailsOf(status, making)));
  };
  return tiered(constraints, make, ['statuses'], ({ statuses }) => mustBeSome('statuses', statuses, RESPONSE_STATUSES));
}
