import { define } from '../src/engine/cases/definition.js';
import { type Mutation, UNFIT } from '../src/engine/cases/mutation.js';
import { lookAlikes, missing, objectChange, wrongTypes, wrongValues } from '../src/engine/cases/wrong.js';
import type { JsonObject } from '../src/engine/json/type-of.js';
import {
  GA_TOOL_CHOICE_TYPES,
  GA_TOOL_CHOICES,
  GaToolChoice,
  gaToolChoiceRules,
} from '../src/objects/ga-tool-choice.js';
import { ambiguity, drawFrom, loneSurrogate, READINGS } from './_ambiguous-cases.js';
import { wrongRequired } from './_wrong-cases.js';
import { gaToolChoice } from './ga-tool-choice.js';

/** Changes the choice of a function: beside an MCP server, the name is optional. */
const ofFunction = (name: string, change: (choice: JsonObject) => JsonObject): Mutation =>
  objectChange(gaToolChoiceRules.types, name, '', (choice) => (choice.type === 'function' ? change(choice) : UNFIT));

const nearMisses = (): Mutation[] => [
  ...wrongTypes(gaToolChoiceRules.value, '', 'string', 'object'),
  ...lookAlikes(gaToolChoiceRules.value, '', GA_TOOL_CHOICES[0]),
  ...wrongValues(gaToolChoiceRules.value, '', {
    'name-alone': 'get_weather',
    'word-of-others': 'any',
    'type-alone': 'function',
  }),
  missing(gaToolChoiceRules.type, '/type'),
  ...wrongTypes(gaToolChoiceRules.type, '/type', 'string'),
  ...lookAlikes(gaToolChoiceRules.type, '/type', GA_TOOL_CHOICE_TYPES[0]),
  ...wrongValues(gaToolChoiceRules.type, '/type', { 'upper-case-mcp': 'MCP', 'item-type': 'mcp_call' }),
  ...wrongTypes(gaToolChoiceRules.types, '/name', 'string', 'null'),
  ofFunction('null-for-function', (choice) => ({ ...choice, name: null })),
  ofFunction('missing-for-function', ({ name, ...others }) => others),
  ofFunction('form-of-chat', ({ name, ...others }) => ({ ...others, function: { name } })),
  ...wrongRequired(gaToolChoiceRules.types, 'string', 'server_label'),
];

const ambiguous = (): Mutation[] => [
  loneSurrogate(gaToolChoiceRules.types, '/server_label'),
  ambiguity(
    gaToolChoiceRules.type,
    '',
    'new-type',
    READINGS.kinds,
    drawFrom({ type: 'allowed_tools', mode: 'auto', tools: [] }, { type: 'custom', name: 'get_weather' }),
  ),
];

/** Cases of the tool choices of the current API. */
export const gaToolChoiceDefinition = define('ga-tool-choice', GaToolChoice, gaToolChoice, () => ({
  nearMisses: nearMisses(),
  ambiguous: ambiguous(),
}));
