import { define } from '../src/engine/cases/definition.js';
import { FunctionCall, functionCallRules } from '../src/objects/function-call.js';
import { argumentsAmbiguous, argumentsBoundaries, argumentsNearMisses } from './_arguments-cases.js';
import { newIds } from './_evolution-cases.js';
import { itemAmbiguous, itemNearMisses } from './_item-cases.js';
import { wrongRequired, wrongStrings } from './_wrong-cases.js';
import { functionCall } from './function-call.js';

/** Cases of function calls. */
export const functionCallDefinition = define('function-call', FunctionCall, functionCall, () => ({
  nearMisses: [
    ...itemNearMisses(),
    ...wrongStrings(functionCallRules.types, 'call_id'),
    ...wrongRequired(functionCallRules.types, 'string', 'name', 'arguments'),
    ...argumentsNearMisses(functionCallRules.arguments),
  ],
  ambiguous: [...itemAmbiguous(), argumentsAmbiguous(functionCallRules.arguments)],
  boundaries: argumentsBoundaries(functionCallRules.arguments),
  evolutions: [...newIds('/id'), ...newIds('/call_id')],
  exclusions: ['/id empty', '/call_id empty', '/arguments empty'],
}));
