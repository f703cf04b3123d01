import { define } from '../src/engine/cases/definition.js';
import type { Mutation } from '../src/engine/cases/mutation.js';
import { wrongTypes, wrongValues } from '../src/engine/cases/wrong.js';
import { STATUS_DETAILS_TYPES, StatusDetails, statusDetailsRules } from '../src/objects/status-details.js';
import { ambiguity, drawFrom, newWord, READINGS } from './_ambiguous-cases.js';
import { ALL_REASONS, explains } from './_status-cases.js';
import { byName, nameOf, onlyIf } from './_wrong-cases.js';
import { statusDetails } from './status-details.js';

const NON_STRINGS = { null: null, number: 7, boolean: true, array: [], object: {} };

/** Returns details with one property for each of these values. The names of the values become part of the names. */
const detailsWith = (key: string, values: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [`${key}-${name}`, { [key]: value }]));

/** Near misses whose type contradicts their reason or their error. */
const contradictions = (): Mutation[] =>
  STATUS_DETAILS_TYPES.flatMap((type) => [
    ...ALL_REASONS.filter((reason) => !explains(reason, type)).flatMap((reason) =>
      wrongValues(statusDetailsRules['reason-type'], '', { [`reason-${nameOf(reason)}-of-${type}`]: { type, reason } }),
    ),
    ...(type === 'failed'
      ? []
      : wrongValues(statusDetailsRules['error-type'], '', {
          [`error-of-${type}`]: { type, error: { type: 'server_error' } },
        })),
  ]);

const nearMisses = (): Mutation[] => [
  ...wrongTypes(statusDetailsRules.types, '', 'object', 'null'),
  ...wrongValues(
    statusDetailsRules.type,
    '',
    detailsWith('type', { ...NON_STRINGS, ...byName(['in_progress', 'FAILED', 'canceled']) }),
  ),
  ...wrongValues(
    statusDetailsRules.reason,
    '',
    detailsWith('reason', { ...NON_STRINGS, empty: '', ...byName(['max_tokens', 'TURN_DETECTED']) }),
  ),
  // In details of another type, an error of the right JSON type is wrong as well.
  ...onlyIf(
    ({ type }) => type === undefined || type === 'failed',
    wrongTypes(statusDetailsRules.error, '/error', 'object'),
  ),
  ...wrongTypes(statusDetailsRules.types, '/error/type', 'string'),
  ...wrongTypes(statusDetailsRules.types, '/error/code', 'string', 'null'),
  ...contradictions(),
];

/** Cases of status details alone. Those that depend on a response's status are cases of the response. */
export const statusDetailsDefinition = define('status-details', StatusDetails, statusDetails, () => ({
  nearMisses: nearMisses(),
  ambiguous: [
    ambiguity(
      statusDetailsRules.type,
      '',
      'new-word',
      READINGS.words,
      drawFrom({ type: 'paused' }, { type: 'rate_limited' }),
    ),
    newWord(statusDetailsRules.reason, '/reason', ['tool_limit', 'session_ended']),
  ],
  exclusions: [' every property'],
  conflicts: [['/reason', '/error']],
}));
