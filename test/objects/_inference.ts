import { breakingAt, mistyped, type Table } from './_examples.js';

const functionTool = { type: 'function', name: 'get_weather', description: 'x', parameters: { type: 'object' } };
const server = { type: 'mcp', server_label: 'flights', server_url: 'https://mcp.example.com' };

/** Settings that a client can ask for a session, or for one response. */
export const settings = {
  output_modalities: ['audio'],
  instructions: 'Be brief.',
  tools: [functionTool, server],
  tool_choice: { type: 'mcp', server_label: 'flights', name: null },
  parallel_tool_calls: false,
  max_output_tokens: 200,
  prompt: { id: 'pmpt_1', version: null },
  reasoning: { effort: 'low' },
};

/** What a client can ask for a session and for one response alike. `required` is the rest of the object. */
export function inferenceTables(required: object): Table[] {
  const full = { ...required, ...settings };
  const also = (more: object) => ({ ...required, ...more });
  return [
    {
      reason: 'one modality; whether the array may be empty or repeat it is left open',
      accepted: [['text'], ['audio'], [], ['audio', 'audio']].map((output_modalities) => also({ output_modalities })),
      refused: [
        ...breakingAt(required, '/output_modalities', 'inference.output-modalities', [
          ...[['text', 'audio'], ['audio', 'text'], ['audio', 'audio', 'text'], 'audio', { 0: 'audio' }],
        ]),
        ...breakingAt(required, '/output_modalities/0', 'inference.output-modalities', [
          ...['image', 'Text', 'AUDIO', 'audio ', 'text,audio', 'constructor', ''],
        ]),
        ...mistyped(full, [
          ['/output_modalities', 'inference.output-modalities', 'array'],
          ['/output_modalities/0', 'inference.output-modalities', 'string'],
        ]),
      ],
    },
    {
      reason: 'any instructions, but not null: the empty text clears them',
      accepted: ['', 'a'.repeat(100_000), '\u0000\t"\\/', '你好 👩‍👩‍👧‍👦', '\ud800'].map((instructions) =>
        also({ instructions }),
      ),
      refused: mistyped(full, [['/instructions', 'inference.instructions', 'string']]),
    },
    {
      reason: 'function tools and MCP servers',
      accepted: [[], [{}], [{ name: 'a' }], [functionTool], [server], [server, {}, server]].map((tools) =>
        also({ tools }),
      ),
      refused: [
        ...mistyped(full, [['/tools', 'inference.tools', 'array']]),
        ...breakingAt(required, '/tools', 'inference.tools', ['auto', functionTool, true]),
        ...breakingAt(full, '/tools/0/type', 'function-tool.type', ['Function', 'web_search', '', null, 5]),
        ...breakingAt(full, '/tools/1/type', 'mcp-server.type', ['MCP', 'mcp_call', '', null, 5]),
        ...breakingAt(full, '/tools/1', 'request-mcp-server.target', [{ type: 'mcp', server_label: 'flights' }]),
      ],
    },
    {
      reason: 'parallel calls or not',
      accepted: [true, false].map((parallel_tool_calls) => also({ parallel_tool_calls })),
      refused: [
        ...breakingAt(required, '/parallel_tool_calls', 'inference.parallel-tool-calls', ['true', 1]),
        ...mistyped(full, [['/parallel_tool_calls', 'inference.parallel-tool-calls', 'boolean']]),
      ],
    },
    {
      reason: 'settings that are objects of their own',
      accepted: [
        also({ tool_choice: 'required', max_output_tokens: 'inf', prompt: null, reasoning: {} }),
        also({ tool_choice: { type: 'function', name: 'f' }, max_output_tokens: 4096 }),
      ],
      refused: [
        ...breakingAt(full, '/tool_choice', 'ga-tool-choice.value', ['get_weather', 'any', null, 5]),
        ...mistyped(full, [
          ['/prompt', 'prompt.types', 'object', 'null'],
          ['/reasoning', 'reasoning.types', 'object'],
          ['/max_output_tokens', 'max-output-tokens.value', 'number', 'string'],
        ]),
        ...breakingAt(full, '/max_output_tokens', 'max-output-tokens.value', [0, 4097, 1.5, 'infinite']),
        ...breakingAt(full, '/reasoning/effort', 'reasoning.effort', ['none', 'max']),
      ],
    },
  ];
}
