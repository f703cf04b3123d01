import { define } from '../src/engine/cases/definition.js';
import { wrongTypes } from '../src/engine/cases/wrong.js';
import { ApiError, apiErrorRules } from '../src/objects/api-error.js';
import { loneSurrogate } from './_ambiguous-cases.js';
import { newIds, newTexts } from './_evolution-cases.js';
import { wrongRequired, wrongStringsOrNull } from './_wrong-cases.js';
import { apiError } from './api-error.js';

/** Cases of the errors of the `error` event. */
export const apiErrorDefinition = define('api-error', ApiError, apiError, () => ({
  nearMisses: [
    ...wrongTypes(apiErrorRules.types, '', 'object'),
    ...wrongRequired(apiErrorRules.types, 'string', 'type', 'message'),
    ...wrongStringsOrNull(apiErrorRules.types, 'code', 'param', 'event_id'),
  ],
  ambiguous: [loneSurrogate(apiErrorRules.types, '/message')],
  evolutions: [
    newTexts('new-word', '/type', 'policy_error', 'overloaded_error'),
    newTexts('new-word', '/code', 'model_overloaded', 'region_unavailable'),
    ...newIds('/event_id'),
  ],
  exclusions: ['/event_id empty'],
}));
