import { define } from '../src/engine/cases/definition.js';
import { missing, wrongTypes } from '../src/engine/cases/wrong.js';
import { isObject, type JsonObject } from '../src/engine/json/type-of.js';
import { Prompt } from '../src/objects/prompt.js';
import { promptRules } from '../src/objects/prompt.rules.js';
import { ambiguity, drawFrom } from './_ambiguous-cases.js';
import { boundariesAt } from './_boundary-cases.js';
import { newIds } from './_evolution-cases.js';
import { variableAmbiguous, variableNearMisses } from './_prompt-part-cases.js';
import { wrongStringsOrNull } from './_wrong-cases.js';
import { prompt } from './prompt.js';

const ID_READINGS = ['an identifier is any string', 'an identifier has at least one character'] as const;

/** Cases of prompt templates. */
export const promptDefinition = define('prompt', Prompt, prompt, () => ({
  nearMisses: [
    ...wrongTypes(promptRules.types, '', 'object', 'null'),
    missing(promptRules.types, '/id'),
    ...wrongTypes(promptRules.types, '/id', 'string'),
    ...wrongStringsOrNull(promptRules.types, 'version'),
    ...wrongTypes(promptRules.variables, '/variables', 'object', 'null'),
    ...variableNearMisses(),
  ],
  ambiguous: [ambiguity(promptRules.types, '/id', 'empty', ID_READINGS, drawFrom('')), ...variableAmbiguous()],
  boundaries: [
    ...boundariesAt<JsonObject>(promptRules.variables, '/variables', {
      '20 variables': (variables) => Object.keys(variables).length >= 20,
      'a variable called __proto__': (variables) => Object.hasOwn(variables, '__proto__'),
      'a variable called constructor': (variables) => Object.hasOwn(variables, 'constructor'),
    }),
    ...boundariesAt<JsonObject>(promptRules.variable, '/variables/*', {
      'a file without content': (part) =>
        part.type === 'input_file' && (part.file_id ?? part.file_data ?? part.file_url) === undefined,
      'an image with two sources': (part) =>
        isObject(part) && typeof part.image_url === 'string' && typeof part.file_id === 'string',
    }),
  ],
  evolutions: [...newIds('/id'), ...newIds('/variables/*/file_id')],
  exclusions: ['/id empty', '*/image_url empty', '*/file_url empty', '*/file_id empty'],
}));
