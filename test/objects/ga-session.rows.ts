import { RealtimeSessionCreateResponseGA } from '../../src/objects/index.js';
import { breaking, breakingAt, type Examples, evolved, mistyped, otherThan } from './_examples.js';
import { typedSessionTables } from './_typed-session.js';

const required = { type: 'realtime', object: 'realtime.session', id: 'sess_E0a1b2c3d4e5f6g7h8i9j' };

const functionTool = { type: 'function', name: 'get_weather', description: 'x', parameters: { type: 'object' } };
const server = { type: 'mcp', server_label: 'flights', server_url: 'https://mcp.example.com' };

/** A session as the events of the current API report it, with the defaults. */
const recorded = {
  ...required,
  model: 'gpt-realtime',
  output_modalities: ['audio'],
  instructions: 'Be brief.',
  tools: [],
  tool_choice: 'auto',
  max_output_tokens: 'inf',
  tracing: null,
  truncation: 'auto',
  prompt: null,
  expires_at: 1784858052,
  audio: {
    input: {
      format: { type: 'audio/pcm', rate: 24000 },
      transcription: null,
      noise_reduction: null,
      turn_detection: {
        type: 'server_vad',
        threshold: 0.5,
        prefix_padding_ms: 300,
        silence_duration_ms: 200,
        idle_timeout_ms: null,
        create_response: true,
        interrupt_response: true,
      },
    },
    output: { format: { type: 'audio/pcm', rate: 24000 }, voice: 'alloy', speed: 1 },
  },
  include: null,
};
const full = {
  ...recorded,
  tools: [functionTool, server],
  tool_choice: { type: 'mcp', server_label: 'flights', name: null },
  max_output_tokens: 200,
  tracing: { workflow_name: 'support' },
  truncation: { type: 'retention_ratio', retention_ratio: 0.8 },
  prompt: { id: 'pmpt_1', version: null },
  reasoning: { effort: 'low' },
};

/** Source: `RealtimeSessionCreateResponseGA`. */
export const gaSession: Examples = {
  object: 'ga-session',
  schema: RealtimeSessionCreateResponseGA,
  places: [{ model: 'ga-session', at: '' }],
  tables: [
    {
      reason: 'three properties are required',
      accepted: [
        required,
        ...Object.entries(full).map(([key, value]) => ({ ...required, [key]: value })),
        ...evolved(recorded),
        ...evolved(full),
      ],
    },
    ...typedSessionTables(required, 'realtime', 'realtime.session', 'ga-session.object'),
    {
      reason: 'a type and an object that do not belong together; in a client secret, the type decides',
      notIn: ['client-secret'],
      refused: [
        ...breakingAt(required, '/type', 'typed-session.type', ['transcription']),
        ...breakingAt(required, '/object', 'ga-session.object', ['realtime.transcription_session']),
      ],
    },
    {
      reason: 'any model',
      accepted: ['gpt-realtime-2.1', 'GPT-REALTIME', 'my model', ''].map((model) => ({ ...required, model })),
      refused: mistyped(full, [['/model', 'ga-session.model', 'string']]),
    },
    {
      reason: 'one modality; whether the array may be empty or repeat it is left open',
      accepted: [['text'], ['audio'], [], ['audio', 'audio'], ['text', 'text', 'text']].map((output_modalities) => ({
        ...required,
        output_modalities,
      })),
      refused: [
        ...breakingAt(required, '/output_modalities', 'ga-session.output-modalities', [
          ...[['text', 'audio'], ['audio', 'text'], ['audio', 'audio', 'text'], 'audio', { 0: 'audio' }],
        ]),
        ...breakingAt(required, '/output_modalities/0', 'ga-session.output-modalities', [
          ...['image', 'video', 'Text', 'AUDIO', 'audio ', 'text,audio', 'constructor', ''],
        ]),
        ...mistyped(full, [
          ['/output_modalities', 'ga-session.output-modalities', 'array'],
          ['/output_modalities/0', 'ga-session.output-modalities', 'string'],
        ]),
      ],
    },
    {
      reason: 'any instructions; null is left open',
      accepted: ['', 'a'.repeat(100_000), '\u0000\t"\\/', '你好 👩‍👩‍👧‍👦', '\ud800', null].map((instructions) => ({
        ...required,
        instructions,
      })),
      refused: mistyped(full, [['/instructions', 'ga-session.instructions', 'string', 'null']]),
    },
    {
      reason: 'function tools and MCP servers',
      accepted: [
        ...[[], [{}], [{ name: 'a' }], [functionTool], [server], [server, functionTool, {}, server]],
        ...[[{ type: 'mcp', server_label: '' }], Array.from({ length: 200 }, (_, i) => ({ name: `f${i}` }))],
        // Without a type it is a function, whatever else it has.
        [{ server_label: 5, server_url: null }],
      ].map((tools) => ({ ...required, tools })),
      refused: [
        ...mistyped(full, [['/tools', 'ga-session.tools', 'array']]),
        ...breakingAt(required, '/tools', 'ga-session.tools', ['auto', functionTool, true]),
      ],
    },
    {
      reason: 'a function tool with a fault',
      refused: [
        ...breakingAt(full, '/tools/0', 'function-tool.types', [...otherThan('object'), 'get_weather', [functionTool]]),
        ...breakingAt(full, '/tools/0/type', 'function-tool.type', [
          ...['Function', 'FUNCTION', 'function ', 'web_search', 'custom', '', null, 5],
        ]),
        ...breakingAt(full, '/tools/0/name', 'function-tool.types', [5, null, {}]),
        ...breakingAt(full, '/tools/0/parameters', 'function-tool.parameters', ['{}', null, []]),
        { value: { ...required, tools: [{ type: 'web_search' }] }, rule: 'function-tool.type', path: '/tools/0/type' },
        {
          value: { ...required, tools: [{ name: 'f', parameters: 5, server_label: 'a' }] },
          rule: 'function-tool.parameters',
          path: '/tools/0/parameters',
        },
      ],
    },
    {
      reason: 'an MCP server with a fault',
      refused: [
        ...breakingAt(full, '/tools/1/type', 'mcp-server.type', [
          ...['MCP', 'Mcp', 'mcp ', 'mcp_call', 'web_search', '', null, 5],
        ]),
        ...breakingAt(full, '/tools/1/server_label', 'mcp-server.types', otherThan('string')),
        ...breakingAt(full, '/tools/1/require_approval', 'mcp-server.approval', ['auto', 5]),
        ...[{ type: 'mcp' }, { type: 'mcp', name: 'f' }, { type: 'mcp', server_url: 'https://a.io' }].map((tool) => ({
          value: { ...required, tools: [{}, tool] },
          rule: 'mcp-server.types' as const,
          path: '/tools/1/server_label',
        })),
      ],
    },
    {
      reason: 'a mode, or an object that names a tool, which the session need not have',
      accepted: ['auto', 'none', 'required', { type: 'function', name: 'f' }, { type: 'mcp', server_label: 'a' }].map(
        (tool_choice) => ({ ...required, tool_choice }),
      ),
      refused: breakingAt(full, '/tool_choice', 'ga-tool-choice.value', ['get_weather', 'any', null, 5]),
    },
    {
      reason: 'every sort of turn detection, with a type',
      accepted: [null, { type: 'server_vad' }, { type: 'semantic_vad' }].map((turn_detection) => ({
        ...required,
        audio: { input: { turn_detection } },
      })),
      refused: breakingAt(full, '/audio/input/turn_detection/type', 'ga-turn-detection.type', ['none', 5, null]),
    },
    {
      reason: 'documented JSON types; null only if documented',
      refused: mistyped(full, [
        ['/audio', 'ga-session-audio.types', 'object'],
        ['/audio/input', 'ga-session-audio-input.types', 'object'],
        ['/audio/output', 'session-audio-output.types', 'object'],
        ['/audio/output/voice', 'voice.types', 'string'],
        ['/audio/output/speed', 'session-audio-output.speed', 'number'],
        ['/tracing', 'tracing.value', 'string', 'object', 'null'],
        ['/truncation', 'truncation.value', 'string', 'object', 'null'],
        ['/prompt', 'prompt.types', 'object', 'null'],
        ['/reasoning', 'reasoning.types', 'object', 'null'],
        ['/max_output_tokens', 'max-output-tokens.value', 'number', 'string'],
      ]),
    },
    {
      reason: 'must be an object',
      refused: breaking('typed-session.types', '', [...otherThan('object'), 'realtime.session', 1.5, true, [full]]),
    },
  ],
};
