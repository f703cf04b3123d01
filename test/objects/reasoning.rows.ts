import { Reasoning } from '../../src/objects/index.js';
import { breaking, breakingAt, type Examples, evolved, mistyped, otherThan } from './_examples.js';

/** Source: `RealtimeReasoning`, `RealtimeReasoningEffort`. */
export const reasoning: Examples = {
  object: 'reasoning',
  schema: Reasoning,
  places: [{ model: 'ga-session', at: '/reasoning' }],
  tables: [
    { reason: 'the effort is optional', accepted: [{}, ...evolved({ effort: 'low' })] },
    {
      reason: 'documented efforts',
      accepted: ['minimal', 'low', 'medium', 'high', 'xhigh'].map((effort) => ({ effort })),
      refused: [
        ...breakingAt({}, '/effort', 'reasoning.effort', [
          ...['none', 'max', 'Low', 'LOW', 'low ', ' low', 'lo', 'very_high', 'x-high', 'auto', 'toString', ''],
          ...[1, 0.5, true, ['low']],
        ]),
        ...mistyped({}, [['/effort', 'reasoning.effort', 'string']]),
      ],
    },
    {
      reason: 'properties of other APIs',
      accepted: [
        { summary: 'auto' },
        { effort: 'high', summary: null },
        { generate_summary: 'concise' },
        { effort: 'minimal', budget_tokens: 1024 },
      ],
    },
    {
      reason: 'must be an object',
      refused: breaking('reasoning.types', '', [...otherThan('object'), 'low', true, 1, [{ effort: 'low' }]]),
    },
  ],
};
