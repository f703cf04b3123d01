import { RealtimeSessionCreateResponse } from '../../src/objects/index.js';
import { breaking, breakingAt, type Examples, evolved, mistyped, otherThan } from './_examples.js';

const logprobs = 'item.input_audio_transcription.logprobs';

const turnDetection = { type: 'server_vad', threshold: 0.5, prefix_padding_ms: 300, silence_duration_ms: 500 };
const full = {
  id: 'sess_1234567890abcdef',
  object: 'realtime.session',
  expires_at: 1742188264,
  include: [logprobs],
  model: 'gpt-realtime',
  output_modalities: ['audio'],
  instructions: 'Be brief.',
  audio: {
    input: {
      format: { type: 'audio/pcm', rate: 24000 },
      transcription: { model: 'whisper-1', language: 'en', languages: ['en'], prompt: 'Names of birds.' },
      noise_reduction: { type: 'near_field' },
      turn_detection: turnDetection,
    },
    output: { format: { type: 'audio/pcma' }, voice: 'alloy', speed: 1 },
  },
  tracing: { workflow_name: 'support', group_id: 'group_1', metadata: { caller: 'a' } },
  turn_detection: turnDetection,
  tools: [{ type: 'function', name: 'get_weather', description: 'x', parameters: { type: 'object', properties: {} } }],
  tool_choice: 'auto',
  max_output_tokens: 'inf',
};
const off = {
  ...full,
  include: null,
  audio: {
    input: { format: {}, transcription: null, noise_reduction: null, turn_detection: null },
    output: { format: {}, voice: 'alloy' },
  },
  tracing: null,
  turn_detection: null,
  tools: [],
};

/** Source: `RealtimeSessionCreateResponse`. */
export const session: Examples = {
  object: 'session',
  schema: RealtimeSessionCreateResponse,
  places: [{ model: 'session', at: '' }],
  tables: [
    {
      reason: 'every property is optional',
      accepted: [{}, ...Object.entries(full).map(([key, value]) => ({ [key]: value }))],
    },
    { reason: 'unknown properties at every level, in any order', accepted: [...evolved(full), ...evolved(off)] },
    {
      reason: 'properties of related session objects',
      accepted: [
        { type: 'realtime', prompt: null, truncation: 'auto', client_secret: { value: 'ek_1' }, temperature: 0.8 },
      ],
    },
    {
      reason: 'keys that every JavaScript object inherits',
      accepted: [{ constructor: 1, toString: null, valueOf: {}, '': [] }],
    },
    {
      reason: 'must be an object',
      refused: breaking('session.types', '', [...otherThan('object'), 'realtime.session', 1.5, true, [full], [[]]]),
    },
    {
      reason: 'the id must start with sess_',
      accepted: [
        ...['sess_1', 'sess_1234567890abcdef', 'sess__', 'sess_-', 'sess_😀', 'sess_ ', 'sess_\n'],
        ...[`sess_${'a'.repeat(10_000)}`, 'sess_sess_', 'sess_resp_1'],
      ].map((id) => ({ id })),
      refused: [
        ...breakingAt({}, '/id', 'session.id', [
          ...['sess_', 'sess', 'sess-1', 'sess1', 'SESS_1', 'Sess_1', 'session_1', 'resp_1', 'conv_1', 'item_1'],
          ...['1234567890abcdef', ' sess_1', '\nsess_1', 'x\nsess_1', 'xsess_1', '_sess_1', ''],
        ]),
        ...mistyped(full, [['/id', 'session.id', 'string']]),
        ...breakingAt({}, '/id', 'session.id', [['sess_1'], ['s', 'e', 's', 's', '_', '1'], { length: 0 }]),
      ],
    },
    {
      reason: 'object is realtime.session',
      accepted: [{ object: 'realtime.session' }],
      refused: [
        ...breakingAt({}, '/object', 'session.object', [
          ...['realtime.transcription_session', 'realtime.response', 'session', 'Realtime.session', 'REALTIME.SESSION'],
          ...['realtime.session ', 'realtime.sessions', 'toString', ''],
        ]),
        ...mistyped(full, [['/object', 'session.object', 'string']]),
      ],
    },
    {
      reason: 'a non-negative integer (seconds since 1970)',
      accepted: [
        ...[0, 1, 1742188264, 2147483647, 2147483648, 4294967295, 4294967296, 253402300800, 9007199254740991],
        ...['1.742188264e9', '1742188264.0', '1e20'].map((text) => JSON.parse(text)),
      ].map((expires_at) => ({ expires_at })),
      refused: [
        ...breakingAt({}, '/expires_at', 'session.expires-at', [
          ...[-1, 1.5, -0.5, 0.1, 1742188264.5, -2147483648, '1742188264', '2025-03-17T05:11:04Z', true],
        ]),
        ...mistyped(full, [['/expires_at', 'session.expires-at', 'number']]),
      ],
    },
    {
      reason: 'an array of documented fields, or null',
      accepted: [{ include: [] }, { include: [logprobs] }, { include: [logprobs, logprobs] }, { include: null }, off],
      refused: [
        ...breakingAt({}, '/include/0', 'session.include', [
          ...['logprobs', 'item.input_audio_transcription', `${logprobs} `, logprobs.toUpperCase(), 'toString', ''],
        ]),
        ...breakingAt({ include: [logprobs] }, '/include/1', 'session.include', ['usage', 5, null, [logprobs]]),
        ...breakingAt({}, '/include', 'session.include', [logprobs, { 0: logprobs }, true]),
        ...mistyped(full, [
          ['/include', 'session.include', 'array', 'null'],
          ['/include/0', 'session.include', 'string'],
        ]),
      ],
    },
    {
      reason: 'any model',
      accepted: ['gpt-realtime', 'gpt-realtime-2', 'GPT-REALTIME', 'my model', ''].map((model) => ({ model })),
      refused: mistyped(full, [['/model', 'session.model', 'string']]),
    },
    {
      reason: 'an array of documented modalities',
      accepted: [
        ...[['text'], ['audio'], ['text', 'audio'], ['audio', 'text']],
        ...[[], ['audio', 'audio'], ['text', 'text', 'audio']],
      ].map((output_modalities) => ({ output_modalities })),
      refused: [
        ...breakingAt({}, '/output_modalities/0', 'session.output-modalities', [
          ...['image', 'video', 'Text', 'AUDIO', 'audio ', 'text,audio', 'constructor', ''],
        ]),
        ...breakingAt(full, '/output_modalities/1', 'session.output-modalities', ['image', 5, null, ['text']]),
        ...breakingAt({}, '/output_modalities', 'session.output-modalities', ['audio', 'text', { 0: 'audio' }]),
        ...mistyped(full, [
          ['/output_modalities', 'session.output-modalities', 'array'],
          ['/output_modalities/0', 'session.output-modalities', 'string'],
        ]),
      ],
    },
    {
      reason: 'any instructions',
      accepted: [
        ...['', 'Be brief.', 'a'.repeat(100_000), 'ä'.repeat(100_000), '\u0000\u0001\u001f\u007f\t\n\r"\\/'],
        ...[
          'Привет',
          '你好',
          'مرحبا',
          'שלום',
          'नमस्ते',
          'สวัสดี',
          '👩‍👩‍👧‍👦',
          'e\u0301',
          '\u2028\u2029',
          '\ufeff',
          '\ud800',
          '\ufffd',
        ],
      ].map((instructions) => ({ instructions })),
      refused: mistyped(full, [['/instructions', 'session.instructions', 'string']]),
    },
    {
      reason: 'an array of tools',
      accepted: [
        { tools: [] },
        { tools: [{}] },
        { tools: [{ name: 'a' }, { name: 'a' }] },
        { tools: Array.from({ length: 200 }, (_, i) => ({ type: 'function', name: `f${i}` })) },
      ],
      refused: [
        ...breakingAt({ tools: [{ name: 'a' }] }, '/tools/1', 'function-tool.types', otherThan('object')),
        ...breakingAt({}, '/tools', 'session.tools', ['auto', { name: 'a' }, true]),
        { value: { tools: [{}, {}, { type: 'mcp' }] }, rule: 'function-tool.type', path: '/tools/2/type' },
        ...mistyped(full, [['/tools', 'session.tools', 'array']]),
      ],
    },
    {
      reason: 'documented JSON types; null only if documented',
      refused: mistyped(full, [
        ['/audio', 'session-audio.types', 'object'],
        ['/audio/input', 'session-audio-input.types', 'object'],
        ['/audio/output', 'session-audio-output.types', 'object'],
        ['/audio/input/format', 'audio-format.types', 'object'],
        ['/audio/output/format', 'audio-format.types', 'object'],
        ['/audio/output/voice', 'voice.types', 'string'],
        ['/tracing', 'tracing.value', 'string', 'object', 'null'],
        ['/turn_detection', 'turn-detection.types', 'object', 'null'],
        ['/tool_choice', 'tool-choice.value', 'string', 'object'],
        ['/max_output_tokens', 'max-output-tokens.value', 'number', 'string'],
      ]),
    },
  ],
};
