import { ToolChoice } from '../../../src/schemas/index.js';
import { breaking, breakingAt, type Examples, evolved, otherThan } from '../_examples.js';

/** Source: `RealtimeSessionCreateResponse.tool_choice`. */
export const toolChoice: Examples = {
  object: 'tool choice',
  schema: ToolChoice,
  places: [{ model: 'session', at: '/tool_choice' }],
  tables: [
    { reason: 'a documented mode', accepted: ['auto', 'none', 'required'] },
    { reason: 'the name of a function', accepted: ['get_weather', 'AUTO', 'wetter_abrufen_ü', 'f'.repeat(1000), ''] },
    {
      reason: 'a function as the sibling session object has it',
      accepted: [...evolved({ type: 'function', name: 'get_weather' }), { type: 'function', name: '' }],
    },
    {
      reason: 'no other object',
      refused: [
        ...breaking('session.tool_choice', '', [{}, { name: 'x' }, { type: 'mcp', server_label: 'x' }, { auto: true }]),
        ...breakingAt({ type: 'function' }, '/name', 'session.tool_choice', otherThan('string')),
        { value: { type: 'function' }, rule: 'session.tool_choice', path: '/name' },
      ],
    },
    {
      reason: 'nothing else',
      refused: breaking('session.tool_choice', '', [...otherThan('string', 'object'), 1, true, ['auto']]),
    },
  ],
};
