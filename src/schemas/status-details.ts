import * as z from 'zod';
import { REASONS, STATUS_DETAILS_TYPES } from '../limits.js';
import { always, broken, isObject, rule, text } from './_rule.js';

/** What made a response fail. Left open: `code` may be `null`. Source: `RealtimeResponse.status_details.error`. */
export const StatusDetailsError = rule(
  'response.status_details.error',
  z.looseObject({
    type: text.optional(),
    code: rule('types', z.string().nullable(), 'must be a string').optional(),
  }),
);

const reasons = [...REASONS.cancelled, ...REASONS.incomplete] as const;
const reasonsOf: Record<string, readonly string[]> = REASONS;

/** Raises what is wrong in details of a response that ended, or has not, with `status`. */
function checkReasonAndError(
  details: Record<string, unknown>,
  status: string,
  path: string[],
  context: z.RefinementCtx,
) {
  const { reason, error } = details;
  const known = reasonsOf[status] ?? [];
  if (reasons.some((word) => word === reason) && !known.includes(reason as string)) {
    const message = `${reason} is no reason of a response that is ${status}`;
    broken(context, 'response.status_details.reason.status', [...path, 'reason'], message);
  }
  if (isObject(error) && status !== 'failed') {
    const message = `must be absent: the response is ${status}, not failed`;
    broken(context, 'response.status_details.error.status', [...path, 'error'], message);
  }
}

/** More about a response's status: `type` says which, and decides what else fits. Source: `RealtimeResponse.status_details`. */
export const StatusDetails = rule(
  'response.status_details',
  z
    .looseObject({
      type: rule('response.status_details.type', z.enum(STATUS_DETAILS_TYPES)).optional(),
      reason: rule('response.status_details.reason', z.enum(reasons)).optional(),
      error: StatusDetailsError.optional(),
    })
    .superRefine((details, context) => {
      if (isObject(details) && isKnownType(details.type)) checkReasonAndError(details, details.type, [], context);
    }, always)
    .nullable(),
);

function isKnownType(type: unknown): type is (typeof STATUS_DETAILS_TYPES)[number] {
  return STATUS_DETAILS_TYPES.some((known) => known === type);
}

/** Raises what contradicts the response's status: another type, or, where there is no type, what would not fit it. */
export function checkStatusDetails(status: string, details: unknown, context: z.RefinementCtx): void {
  if (!isObject(details)) return;
  if (details.type === undefined) {
    checkReasonAndError(details, status, ['status_details'], context);
  } else if (isKnownType(details.type) && details.type !== status) {
    const message = `must be the status of the response, ${status}, but is ${details.type}`;
    broken(context, 'response.status_details.type.status', ['status_details', 'type'], message);
  }
}

export type StatusDetailsError = z.infer<typeof StatusDetailsError>;
export type StatusDetails = z.infer<typeof StatusDetails>;
