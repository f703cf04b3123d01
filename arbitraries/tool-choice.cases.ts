import { define } from '../src/engine/cases/definition.js';
import { wrongTypes } from '../src/engine/cases/wrong.js';
import { TOOL_CHOICES, ToolChoice, toolChoiceRules } from '../src/objects/tool-choice.js';
import { ambiguity, drawFrom } from './_ambiguous-cases.js';
import { boundariesAt, boundaryValues } from './_boundary-cases.js';
import { toolChoice } from './tool-choice.js';

/** Cases of tool choices. */
export const toolChoiceDefinition = define('tool-choice', ToolChoice, toolChoice, () => ({
  nearMisses: wrongTypes(toolChoiceRules.value, '', 'string'),
  ambiguous: [
    ambiguity(
      toolChoiceRules.value,
      '',
      'object',
      ['the object form of requests is returned', 'it is always a string'],
      drawFrom({ type: 'function', name: 'get_weather' }),
    ),
  ],
  boundaries: [
    ...boundaryValues(toolChoiceRules.value, '', ...TOOL_CHOICES),
    ...boundariesAt<string>(toolChoiceRules.value, '', {
      "a function's name": (choice) => !['', ...TOOL_CHOICES].includes(choice),
    }),
  ],
  exclusions: [' empty', ' is function', ' every property', '/name empty'],
}));
