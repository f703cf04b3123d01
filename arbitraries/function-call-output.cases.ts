import { define } from '../src/engine/cases/definition.js';
import { FunctionCallOutput, functionCallOutputRules } from '../src/objects/function-call-output.js';
import { loneSurrogate } from './_ambiguous-cases.js';
import { boundariesAt } from './_boundary-cases.js';
import { newIds } from './_evolution-cases.js';
import { itemAmbiguous, itemNearMisses } from './_item-cases.js';
import { wrongRequired } from './_wrong-cases.js';
import { functionCallOutput } from './function-call-output.js';

/** Cases of function call outputs. */
export const functionCallOutputDefinition = define(
  'function-call-output',
  FunctionCallOutput,
  functionCallOutput,
  () => ({
    nearMisses: [...itemNearMisses(), ...wrongRequired(functionCallOutputRules.types, 'string', 'call_id', 'output')],
    ambiguous: [...itemAmbiguous(), loneSurrogate(functionCallOutputRules.types, '/output')],
    boundaries: boundariesAt<string>(functionCallOutputRules.types, '/output', {
      'longer than 20,000 characters': (text) => text.length >= 20_000,
    }),
    evolutions: [...newIds('/id'), ...newIds('/call_id')],
    exclusions: ['/id empty', '/call_id empty'],
  }),
);
