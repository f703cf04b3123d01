import { REASONS, RESPONSE_STATUSES } from '../../src/limits.js';
import { type Mutation, UNFIT } from '../_mutation.js';
import { lookAlikes, wrongTypes, wrongValues } from '../_wrong.js';
import { inObject, type Members } from './_shared.js';

const DETAILS = '/status_details';

const DETAILS_REASONS = [...REASONS.cancelled, ...REASONS.incomplete];
const reasonsOf: Partial<Record<string, readonly string[]>> = REASONS;
const TYPES = ['completed', 'cancelled', 'failed', 'incomplete'];

/** What is no word at all. */
const NO_WORDS = { null: null, number: 7, boolean: true, array: [], object: {} };

const words = (...all: string[]) => Object.fromEntries(all.map((word) => [word, word]));

const mayFail = ({ status, status_details: details }: Members) =>
  [status, (details as Members | null | undefined)?.type].every((word) => word === undefined || word === 'failed');

export const statusDetails = (): Mutation[] => [
  ...wrongTypes('response.status', '/status', 'string'),
  ...lookAlikes('response.status', '/status', RESPONSE_STATUSES[0]),
  ...wrongValues('response.status', '/status', { 'american-spelling': 'canceled', 'status-of-others': 'queued' }),
  ...wrongTypes('response.status_details', DETAILS, 'object', 'null'),
  // A status says more of its details: only without one does nothing but their own type speak against them.
  ...wrongTypes('response.status_details', DETAILS, 'object', 'null').map((mutation) => ({
    ...mutation,
    name: `${mutation.name}-without-status`,
    change: ((details, context) =>
      context.root.status === undefined ? mutation.change(details, context) : UNFIT) satisfies Mutation['change'],
  })),
  ...wrongTypes('response.status_details.error', `${DETAILS}/error`, 'object').map((mutation) => ({
    ...mutation,
    // Under another status than failed, an error of the right type would be wrong as well.
    change: ((error, context) =>
      mayFail(context.root) ? mutation.change(error, context) : UNFIT) satisfies Mutation['change'],
  })),
  ...wrongTypes('types', `${DETAILS}/error/type`, 'string'),
  ...wrongTypes('types', `${DETAILS}/error/code`, 'string', 'null'),
  ...Object.entries({ ...NO_WORDS, ...words('in_progress', 'FAILED', 'canceled') }).map(([name, type]) =>
    inObject('response.status_details.type', `type-${name}`, DETAILS, (_details, { status }) =>
      status === undefined ? { type } : UNFIT,
    ),
  ),
  ...Object.entries({ ...NO_WORDS, empty: '', ...words('max_tokens', 'TURN_DETECTED') }).map(([name, reason]) =>
    inObject('response.status_details.reason', `reason-${name}`, DETAILS, (_details, { status }) =>
      status === undefined ? { reason } : UNFIT,
    ),
  ),
  ...TYPES.map((type) =>
    inObject('response.status_details.type.status', `type-${type}`, DETAILS, (_details, { status }) =>
      RESPONSE_STATUSES.some((known) => known === status) && status !== type ? { type } : UNFIT,
    ),
  ),
  ...DETAILS_REASONS.map((reason) =>
    inObject(
      'response.status_details.reason.status',
      `reason-${reason}`,
      DETAILS,
      ({ error: _error, ...rest }, root) => {
        const status = (rest.type ?? root.status) as string | undefined;
        return status === undefined || reasonsOf[status]?.includes(reason) ? UNFIT : { ...rest, reason };
      },
    ),
  ),
  inObject('response.status_details.error.status', 'error-without-failure', DETAILS, (details, root) => {
    const status = details.type ?? root.status;
    return status === undefined || status === 'failed' ? UNFIT : { ...details, error: { type: 'server_error' } };
  }),
];
