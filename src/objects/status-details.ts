import * as z from 'zod';
import { isObject, type JsonObject } from '../engine/json/type-of.js';
import { document, type JsonSchema } from '../engine/schema/documented.js';
import { ifProperties } from '../engine/schema/json-schema.js';
import { anyOf, type Rule, rules } from '../engine/schema/rules.js';
import { ALWAYS, addViolation, text, withRule } from '../engine/schema/with-rule.js';

/** Source: `RealtimeResponse.status_details.type`. */
export const STATUS_DETAILS_TYPES = ['completed', 'cancelled', 'failed', 'incomplete'] as const;

/** Reasons by the status that they explain. Source: `RealtimeResponse.status_details.reason`. */
export const REASONS = {
  cancelled: ['turn_detected', 'client_cancelled'],
  incomplete: ['max_output_tokens', 'content_filter'],
} as const;

const ALL_REASONS = [...REASONS.cancelled, ...REASONS.incomplete] as const;

export const statusDetailsRules = rules('status-details', {
  types: {
    at: ['', '/error/type', '/error/code'],
    text: 'must have the documented JSON type',
    source: 'RealtimeResponse.status_details',
  },
  null: {
    keyword: 'null',
    text: 'may be null if there are no details, as on a completed response',
    source: 'RealtimeResponse.status_details',
    certainty: 'by example',
    effect: 'allows',
  },
  type: {
    at: '/type',
    text: `must be ${anyOf(STATUS_DETAILS_TYPES)}`,
    source: 'RealtimeResponse.status_details.type',
  },
  reason: {
    at: '/reason',
    text: `must be ${anyOf(ALL_REASONS)}`,
    source: 'RealtimeResponse.status_details.reason',
  },
  'reason-type': {
    at: '/reason',
    text: `must fit the type: ${anyOf(REASONS.cancelled)} if it is cancelled, ${anyOf(REASONS.incomplete)} if it is incomplete`,
    source: 'RealtimeResponse.status_details.reason',
  },
  'error-code-null': {
    keyword: 'null',
    at: '/error/code',
    text: 'may be null if the error has no code',
    source: 'RealtimeResponse.status_details.error.code, recorded traffic',
    certainty: 'recorded',
    effect: 'allows',
  },
  error: { at: '/error', text: 'must be an object', source: 'RealtimeResponse.status_details.error' },
  'error-type': {
    at: '/error',
    text: 'must be absent unless the type is failed',
    source: 'RealtimeResponse.status_details.error',
  },
});

/** What made a response fail. Source: `RealtimeResponse.status_details.error`. */
export const StatusDetailsError = withRule(
  statusDetailsRules.error,
  z.looseObject({
    type: text(statusDetailsRules.types).optional(),
    code: withRule(statusDetailsRules.types, z.string().nullable(), 'must be a string or null').optional(),
  }),
);

const reasonsByStatus: Partial<Record<string, readonly string[]>> = REASONS;

/** Whether a value is a documented type of status details. */
export const isStatusDetailsType = (type: unknown): type is (typeof STATUS_DETAILS_TYPES)[number] =>
  STATUS_DETAILS_TYPES.some((documented) => documented === type);

/** The rules that are broken by details whose reason or error does not fit the status. */
export interface StatusFitRules {
  readonly reason: Rule;
  readonly error: Rule;
}

/** Reports a reason and an error that do not fit a status. `path` leads to the details. */
export function checkStatusFit(
  details: JsonObject,
  status: string,
  fitRules: StatusFitRules,
  path: string[],
  context: z.RefinementCtx,
): void {
  const { reason, error } = details;
  const fitting = reasonsByStatus[status] ?? [];
  if (ALL_REASONS.some((documented) => documented === reason) && !fitting.includes(reason as string)) {
    const message = `${reason} is not a reason for the status ${status}`;
    addViolation(context, fitRules.reason, [...path, 'reason'], message);
  }
  if (isObject(error) && status !== 'failed') {
    const message = `must be absent: the status is ${status}, not failed`;
    addViolation(context, fitRules.error, [...path, 'error'], message);
  }
}

/** The JSON Schemas of the properties that must fit a status: its reasons, if any, and an error if it is `failed`. */
export const propertiesOfStatus = (status: string) => ({
  reason: reasonsByStatus[status] ? { enum: [...reasonsByStatus[status]] } : false,
  ...(status !== 'failed' && { error: false }),
});

const fitRules = { reason: statusDetailsRules['reason-type'], error: statusDetailsRules['error-type'] };

/**
 * Details of a response's status. `type` decides which other properties fit.
 * Source: `RealtimeResponse.status_details`.
 */
export const StatusDetails = document(
  'status-details',
  withRule(
    statusDetailsRules.types,
    z
      .looseObject({
        type: withRule(statusDetailsRules.type, z.enum(STATUS_DETAILS_TYPES)).optional(),
        reason: withRule(statusDetailsRules.reason, z.enum(ALL_REASONS)).optional(),
        error: StatusDetailsError.optional(),
      })
      .superRefine((details, context) => {
        if (!isObject(details) || !isStatusDetailsType(details.type)) return;
        checkStatusFit(details, details.type, fitRules, [], context);
      }, ALWAYS)
      .nullable(),
    'must be an object or null',
  ),
  {
    refine: (json) => {
      const [details] = json.anyOf as JsonSchema[];
      details!.allOf = STATUS_DETAILS_TYPES.map((type) =>
        ifProperties({ type }, { properties: propertiesOfStatus(type) }),
      );
    },
  },
);

export type StatusDetailsError = z.infer<typeof StatusDetailsError>;
export type StatusDetails = z.infer<typeof StatusDetails>;
