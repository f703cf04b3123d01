import { define } from '../src/engine/cases/definition.js';
import { lookAlikes, wrongTypes, wrongValues } from '../src/engine/cases/wrong.js';
import { REASONING_EFFORTS, Reasoning, reasoningRules } from '../src/objects/reasoning.js';
import { ambiguity, drawFrom, newWord } from './_ambiguous-cases.js';
import { reasoning } from './reasoning.js';

/** Cases of reasoning. */
export const reasoningDefinition = define('reasoning', Reasoning, reasoning, () => ({
  nearMisses: [
    // Null is ambiguous: the examples show it for other settings of a session.
    ...wrongTypes(reasoningRules.types, '', 'object', 'null'),
    ...wrongTypes(reasoningRules.effort, '/effort', 'string'),
    ...lookAlikes(reasoningRules.effort, '/effort', REASONING_EFFORTS[0]),
    ...wrongValues(reasoningRules.effort, '/effort', { none: 'none', max: 'max', 'hyphenated-xhigh': 'x-high' }),
  ],
  ambiguous: [
    ambiguity(
      reasoningRules.types,
      '',
      'null',
      ['null stands for the default, as it does in other settings of a session', 'null is not documented'],
      drawFrom(null),
    ),
    newWord(reasoningRules.effort, '/effort', ['dynamic', 'xxhigh']),
  ],
}));
