import { ToolChoice } from '../../src/objects/index.js';
import { breaking, breakingAt, type Examples, evolved, otherThan } from './_examples.js';

/** Source: `RealtimeSessionCreateResponse.tool_choice`. */
export const toolChoice: Examples = {
  object: 'tool-choice',
  schema: ToolChoice,
  places: [{ model: 'session', at: '/tool_choice' }],
  tables: [
    { reason: 'documented modes', accepted: ['auto', 'none', 'required'] },
    { reason: 'the name of a function', accepted: ['get_weather', 'AUTO', 'wetter_abrufen_ü', 'f'.repeat(1000), ''] },
    {
      reason: 'a function as in related session objects',
      accepted: [...evolved({ type: 'function', name: 'get_weather' }), { type: 'function', name: '' }],
    },
    {
      reason: 'other objects',
      refused: [
        ...breaking('tool-choice.value', '', [{}, { name: 'x' }, { type: 'mcp', server_label: 'x' }, { auto: true }]),
        ...breakingAt({ type: 'function' }, '/name', 'tool-choice.value', otherThan('string')),
        { value: { type: 'function' }, rule: 'tool-choice.value', path: '/name' },
      ],
    },
    {
      reason: 'must be a string or an object',
      refused: breaking('tool-choice.value', '', [...otherThan('string', 'object'), 1, true, ['auto']]),
    },
  ],
};
