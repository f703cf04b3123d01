import { type Mutation, UNFIT } from '../src/engine/cases/mutation.js';
import { wrongTypes } from '../src/engine/cases/wrong.js';
import { RESPONSE_STATUSES, responseRules } from '../src/objects/response.js';
import { REASONS, STATUS_DETAILS_TYPES, statusDetailsRules } from '../src/objects/status-details.js';
import { nameOf, onlyIf } from './_wrong-cases.js';

/** The documented reasons of all statuses. */
export const ALL_REASONS: readonly string[] = Object.values(REASONS).flat();

const reasons: Readonly<Record<string, readonly string[]>> = REASONS;

/** Whether a reason is documented for a status. */
export const explains = (reason: string, status: string): boolean => reasons[status]?.includes(reason) ?? false;

const DETAILS = '/status_details';

/** Replaces the details of a response with ones that contradict its status. */
const mismatch = (
  rule: Mutation['rule'],
  name: string,
  details: object,
  contradicts: (status: string) => boolean,
): Mutation => ({
  rule,
  name,
  at: DETAILS,
  change: (_, { owner }) => {
    const status = RESPONSE_STATUSES.find((known) => known === owner.status);
    return status !== undefined && contradicts(status) ? structuredClone(details) : UNFIT;
  },
});

/** Near misses of a response whose status details do not fit its status. */
export const statusDetailsMismatches = (): Mutation[] => [
  ...STATUS_DETAILS_TYPES.map((type) =>
    mismatch(responseRules['status-details-type'], `type-${nameOf(type)}`, { type }, (status) => status !== type),
  ),
  ...ALL_REASONS.map((reason) =>
    mismatch(
      responseRules['status-details-reason'],
      `reason-${nameOf(reason)}`,
      { reason },
      (status) => !explains(reason, status),
    ),
  ),
  mismatch(
    responseRules['status-details-error'],
    'error-without-failure',
    { error: { type: 'server_error' } },
    (status) => status !== 'failed',
  ),
  // In a response with a status, details of a wrong JSON type could break other rules as well.
  ...onlyIf(({ status }) => status === undefined, wrongTypes(statusDetailsRules.types, DETAILS, 'object', 'null')).map(
    (mutation) => ({ ...mutation, name: `${mutation.name}-without-status` }),
  ),
];
