import { GaToolChoice } from '../../src/objects/index.js';
import { breaking, breakingAt, type Examples, evolved, missing, mistyped, otherThan } from './_examples.js';

const ofFunction = { type: 'function', name: 'get_weather' };
const ofServer = { type: 'mcp', server_label: 'flightboard', name: 'flight_status' };

/** Source: `ToolChoiceOptions`, `ToolChoiceFunction`, `ToolChoiceMCP`. */
export const gaToolChoice: Examples = {
  object: 'ga-tool-choice',
  schema: GaToolChoice,
  places: [{ model: 'ga-session', at: '/tool_choice' }],
  tables: [
    {
      reason: 'the three modes, and no other string',
      accepted: ['auto', 'none', 'required'],
      refused: breaking('ga-tool-choice.value', '', [
        ...['any', 'get_weather', 'function', 'mcp', 'Auto', 'AUTO', 'NONE', 'auto ', ' auto', 'aut', 'null', ''],
        ...['{"type":"function","name":"get_weather"}', 'allowed_tools', 'validated'],
      ]),
    },
    { reason: 'every documented property', accepted: [...evolved(ofFunction), ...evolved(ofServer)] },
    {
      reason: 'the type',
      refused: [
        ...[ofFunction, ofServer].flatMap((choice) => [
          ...missing(choice, [['/type', 'ga-tool-choice.type', 'string']]),
          ...mistyped(choice, [['/type', 'ga-tool-choice.type', 'string']]),
          ...breakingAt(choice, '/type', 'ga-tool-choice.type', [
            ...['Function', 'FUNCTION', 'MCP', 'function ', 'tool', 'custom', 'auto', 'constructor', ''],
          ]),
        ]),
        ...breaking('ga-tool-choice.type', '/type', [{}, { function: { name: 'f' } }]),
      ],
    },
    {
      reason: 'a function with a name',
      accepted: ['get_weather', 'f', '', 'a name', 'n'.repeat(1000), 'auto'].map((name) => ({
        type: 'function',
        name,
      })),
      refused: [
        ...missing(ofFunction, [['/name', 'ga-tool-choice.types', 'string']]),
        ...mistyped(ofFunction, [['/name', 'ga-tool-choice.types', 'string']]),
        ...breaking('ga-tool-choice.types', '/name', [
          { type: 'function', function: { name: 'get_weather' } },
          { type: 'function', server_label: 'flightboard' },
        ]),
      ],
    },
    {
      reason: 'an MCP server with a label, and perhaps the name of a tool',
      accepted: [
        { type: 'mcp', server_label: 'flightboard' },
        { type: 'mcp', server_label: 'flightboard', name: null },
        { type: 'mcp', server_label: '', name: '' },
      ],
      refused: [
        ...missing(ofServer, [['/server_label', 'ga-tool-choice.types', 'string']]),
        ...mistyped(ofServer, [
          ['/server_label', 'ga-tool-choice.types', 'string'],
          ['/name', 'ga-tool-choice.types', 'string', 'null'],
        ]),
      ],
    },
    {
      reason: 'properties of the other type, whatever they hold',
      accepted: [
        { ...ofFunction, server_label: 5 },
        { type: 'function', name: 'f', mode: 'auto' },
      ],
    },
    {
      reason: 'must be a mode or an object',
      refused: breaking('ga-tool-choice.value', '', [
        ...otherThan('string', 'object'),
        true,
        1,
        ['auto'],
        [ofFunction],
      ]),
    },
  ],
};
