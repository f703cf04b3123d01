import { define } from '../src/engine/cases/definition.js';
import { missing, wrongIntegers, wrongPrefixes, wrongTypes } from '../src/engine/cases/wrong.js';
import { clientSecretRules, RealtimeCreateClientSecretResponse, SECRET_PREFIX } from '../src/objects/client-secret.js';
import { typedSessionRules } from '../src/objects/typed-session.rules.js';
import { idLengths } from './_boundary-cases.js';
import { newIds } from './_evolution-cases.js';
import { timeBoundaries } from './_typed-session-cases.js';
import { clientSecret } from './client-secret.js';

/** Cases of client secrets. */
export const clientSecretDefinition = define('client-secret', RealtimeCreateClientSecretResponse, clientSecret, () => ({
  nearMisses: [
    ...wrongTypes(clientSecretRules.types, '', 'object'),
    missing(clientSecretRules.value, '/value'),
    ...wrongTypes(clientSecretRules.value, '/value', 'string'),
    ...wrongPrefixes(clientSecretRules.value, '/value', SECRET_PREFIX, ['sk_', 'sess_']),
    missing(clientSecretRules['expires-at'], '/expires_at'),
    ...wrongIntegers(clientSecretRules['expires-at'], '/expires_at'),
    missing(typedSessionRules.types, '/session'),
  ],
  boundaries: [
    ...idLengths(clientSecretRules.value, '/value', SECRET_PREFIX),
    ...timeBoundaries(clientSecretRules['expires-at'], '/expires_at'),
  ],
  evolutions: newIds('/value', SECRET_PREFIX),
  exclusions: ['/value empty'],
}));
