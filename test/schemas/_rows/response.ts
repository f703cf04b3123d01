import { RealtimeResponse } from '../../../src/schemas/index.js';
import { breaking, breakingAt, type Examples, evolved, mistyped, otherThan, put } from '../_examples.js';
import { nineItems } from './conversation-item.js';

const full = {
  id: 'resp_1234',
  object: 'realtime.response',
  status: 'completed',
  status_details: null,
  output: [
    {
      id: 'item_1',
      object: 'realtime.item',
      type: 'message',
      status: 'completed',
      role: 'assistant',
      content: [{ type: 'output_audio', audio: 'AAAA', transcript: 'Hello!' }],
    },
    { id: 'item_2', type: 'function_call', call_id: 'call_1', name: 'get_weather', arguments: '{"city":"Kyoto"}' },
  ],
  metadata: { topic: 'weather' },
  audio: { output: { format: { type: 'audio/pcm', rate: 24000 }, voice: 'marin' } },
  usage: {
    total_tokens: 253,
    input_tokens: 132,
    output_tokens: 121,
    input_token_details: {
      text_tokens: 119,
      audio_tokens: 13,
      image_tokens: 0,
      cached_tokens: 64,
      cached_tokens_details: { text_tokens: 64, audio_tokens: 0, image_tokens: 0 },
    },
    output_token_details: { text_tokens: 30, audio_tokens: 91 },
  },
  conversation_id: 'conv_1234',
  output_modalities: ['audio'],
  max_output_tokens: 4096,
};
const started = {
  id: 'resp_1',
  object: 'realtime.response',
  status: 'in_progress',
  status_details: null,
  output: [],
  metadata: null,
  usage: null,
  conversation_id: null,
  output_modalities: ['text'],
  max_output_tokens: 'inf',
};

const statuses = ['completed', 'cancelled', 'failed', 'incomplete', 'in_progress'];
const reasons = {
  cancelled: ['turn_detected', 'client_cancelled'],
  incomplete: ['max_output_tokens', 'content_filter'],
};
const everyReason = Object.values(reasons).flat();

const spoken = { type: 'message', role: 'assistant', content: [{ type: 'output_audio', transcript: 'Hello!' }] };
const written = { type: 'message', role: 'assistant', content: [{ type: 'output_text', text: 'Hello!' }] };

/** Source: `RealtimeResponse`. */
export const response: Examples = {
  object: 'response',
  schema: RealtimeResponse,
  places: [{ model: 'response', at: '' }],
  tables: [
    {
      reason: 'every property is optional',
      accepted: [{}, ...Object.entries(full).map(([key, value]) => ({ [key]: value }))],
    },
    {
      reason: 'unknown properties at every level, in any order',
      accepted: [...evolved(full), ...evolved(started), ...evolved({ output: nineItems })],
    },
    {
      reason: 'properties of the beta',
      accepted: [{ voice: 5, modalities: ['text', 'audio'], output_audio_format: 'pcm16', temperature: 0.8 }],
    },
    {
      reason: 'keys that an object has anyway',
      accepted: [{ constructor: 1, toString: null, valueOf: {}, '': [] }],
    },
    {
      reason: 'nothing but an object',
      refused: breaking('root.object', '', [...otherThan('object'), 'realtime.response', 1.5, true, [full], [[]]]),
    },
    {
      reason: 'an id that starts with resp_',
      accepted: ['resp_1', 'resp_1234', 'resp__', 'resp_😀', 'resp_\n', `resp_${'a'.repeat(10_000)}`].map((id) => ({
        id,
      })),
      refused: [
        ...breakingAt({}, '/id', 'id.prefix', [
          ...['resp_', 'resp', 'resp-1', 'resp1', 'RESP_1', 'Resp_1', 'response_1', 'sess_1', 'conv_1', '1234'],
          ...[' resp_1', 'x\nresp_1', 'xresp_1', ''],
        ]),
        ...mistyped(full, [['/id', 'types', 'string']]),
        ...breakingAt({}, '/id', 'types', [['resp_1'], { length: 0 }]),
      ],
    },
    {
      reason: 'a conversation id that starts with conv_, or null',
      accepted: [null, 'conv_1', 'conv_1234', 'conv__', 'conv_\n', `conv_${'a'.repeat(10_000)}`].map(
        (conversation_id) => ({
          conversation_id,
        }),
      ),
      refused: [
        ...breakingAt({}, '/conversation_id', 'id.prefix', [
          ...[
            'conv_',
            'conv',
            'conv-1',
            'conv1',
            'CONV_1',
            'conversation_1',
            'resp_1',
            'sess_1',
            'auto',
            'none',
            'null',
          ],
          ...[' conv_1', 'x\nconv_1', ''],
        ]),
        ...mistyped(full, [['/conversation_id', 'response.conversation_id', 'string', 'null']]),
        ...breakingAt({}, '/conversation_id', 'response.conversation_id', [['conv_1'], { length: 0 }]),
      ],
    },
    {
      reason: 'realtime.response',
      accepted: [{ object: 'realtime.response' }],
      refused: [
        ...breakingAt({}, '/object', 'response.object', [
          ...['realtime.session', 'response', 'Realtime.response', 'REALTIME.RESPONSE', 'realtime.response ', ''],
        ]),
        ...mistyped(full, [['/object', 'response.object', 'string']]),
      ],
    },
    {
      reason: 'a documented status',
      accepted: statuses.map((status) => ({ status })),
      refused: [
        ...breakingAt({}, '/status', 'response.status', [
          ...['canceled', 'COMPLETED', 'Completed', 'queued', 'completed ', 'in-progress', 'done', 'error'],
          ...['constructor', 'toString', '__proto__', ''],
        ]),
        ...mistyped(full, [['/status', 'response.status', 'string']]),
      ],
    },
    {
      reason: 'status details of any status: null, absent or empty',
      accepted: statuses.flatMap((status) => [
        { status, status_details: null },
        { status, status_details: {} },
      ]),
    },
    {
      reason: 'the type of the status',
      accepted: statuses.slice(0, 4).map((type) => ({ status: type, status_details: { type } })),
      refused: breaking(
        'response.status_details.type.status',
        '/status_details/type',
        statuses.flatMap((status) =>
          statuses
            .slice(0, 4)
            .filter((type) => type !== status)
            .map((type) => ({ status, status_details: { type } })),
        ),
      ),
    },
    {
      reason: 'a reason of the status',
      accepted: Object.entries(reasons).flatMap(([status, its]) =>
        its.flatMap((reason) => [
          { status, status_details: { reason } },
          { status, status_details: { type: status, reason } },
        ]),
      ),
      refused: breaking(
        'response.status_details.reason.status',
        '/status_details/reason',
        statuses.flatMap((status) =>
          everyReason
            .filter((reason) => !reasons[status as keyof typeof reasons]?.includes(reason))
            .flatMap((reason) => [
              { status, status_details: { reason } },
              ...(status === 'in_progress' ? [] : [{ status, status_details: { type: status, reason } }]),
            ]),
        ),
      ),
    },
    {
      reason: 'an error of a failed response only',
      accepted: [
        { status: 'failed', status_details: { type: 'failed' } },
        { status: 'failed', status_details: { type: 'failed', error: {} } },
        { status: 'failed', status_details: { error: { type: 'server_error' } } },
        ...evolved({
          status: 'failed',
          status_details: { type: 'failed', error: { type: 'server_error', code: 'x' } },
        }),
      ],
      refused: breaking(
        'response.status_details.error.status',
        '/status_details/error',
        statuses
          .filter((status) => status !== 'failed')
          .flatMap((status) => [
            { status, status_details: { error: { type: 'server_error', code: 'x' } } },
            ...(status === 'in_progress' ? [] : [{ status, status_details: { type: status, error: {} } }]),
          ]),
      ),
    },
    {
      reason: 'output',
      accepted: [
        { output: [] },
        { output: nineItems },
        ...nineItems.map((item) => ({ output: [item] })),
        { output: Array.from({ length: 1000 }, (_, i) => nineItems[i % 9]) },
      ],
      refused: [
        ...breakingAt({}, '/output', 'response.output[]', ['message', { type: 'message' }, true]),
        ...breakingAt({ output: nineItems }, '/output/9', 'response.output[]', otherThan('object')),
        ...breakingAt({ output: nineItems }, '/output/9/type', 'response.output[].type', ['x_new', 'toString']),
        ...mistyped(full, [['/output', 'response.output[]', 'array']]),
      ],
    },
    {
      reason: 'one modality',
      accepted: [{ output_modalities: ['audio'] }, { output_modalities: ['text'] }],
      refused: [
        ...breakingAt({}, '/output_modalities', 'response.output_modalities', [
          ...[[], ['text', 'audio'], ['audio', 'text'], ['audio', 'audio'], ['text', 'text']],
          ...['audio', 'text', { 0: 'audio' }],
        ]),
        ...breakingAt({}, '/output_modalities/0', 'response.output_modalities', [
          ...['image', 'video', 'Text', 'AUDIO', 'audio ', 'toString', ''],
        ]),
        ...mistyped(full, [
          ['/output_modalities', 'response.output_modalities', 'array'],
          ['/output_modalities/0', 'response.output_modalities', 'string'],
        ]),
      ],
    },
    {
      reason: 'no audio where the modality is text',
      accepted: [
        { output_modalities: ['text'], output: [written] },
        { output_modalities: ['audio'], output: [spoken] },
        { output_modalities: ['audio'], output: [written] },
        { output_modalities: ['audio'], output: nineItems },
        { output_modalities: ['text'], output: nineItems.filter((_, i) => i !== 2) },
        { output: [spoken, written] },
      ],
      refused: [
        {
          value: { output_modalities: ['text'], output: [spoken] },
          rule: 'modality.text',
          path: '/output/0/content/0/type',
        },
        {
          value: { output_modalities: ['text'], output: nineItems },
          rule: 'modality.text',
          path: '/output/2/content/0/type',
        },
        {
          value: { output_modalities: ['text'], output: [put(written, '/content/1', spoken.content[0])] },
          rule: 'modality.text',
          path: '/output/0/content/1/type',
        },
        {
          value: { ...started, output: [spoken] },
          rule: 'modality.text',
          path: '/output/0/content/0/type',
        },
      ],
    },
    {
      reason: 'a transcript of all audio',
      accepted: [put(full, '/output/0/content/0/transcript', '')],
      refused: [
        {
          value: put(full, '/output/0/content/0', { type: 'output_audio', audio: 'AAAA' }),
          rule: 'modality.transcript',
          path: '/output/0/content/0/transcript',
        },
        {
          value: {
            output_modalities: ['audio'],
            output: [written, { ...spoken, content: [{ type: 'output_audio' }] }],
          },
          rule: 'modality.transcript',
          path: '/output/1/content/0/transcript',
        },
      ],
    },
    {
      reason: 'one fault in the midst of all that is right',
      refused: [
        { value: put(full, '/usage/total_tokens', 254), rule: 'response.usage.total', path: '/usage/total_tokens' },
        { value: put(full, '/metadata/n', 5), rule: 'response.metadata.value-type', path: '/metadata/n' },
        {
          value: put(full, '/output/1/arguments', '{'),
          rule: 'item.function_call.arguments',
          path: '/output/1/arguments',
        },
        {
          value: put(full, '/audio/output/format/rate', 8000),
          rule: 'audio.format.rate',
          path: '/audio/output/format/rate',
        },
        { value: put(full, '/max_output_tokens', 4097), rule: 'max_output_tokens', path: '/max_output_tokens' },
      ],
    },
    {
      reason: 'documented types, where nothing is null that is not said to be',
      refused: mistyped(full, [
        ['/status_details', 'response.status_details', 'object', 'null'],
        ['/metadata', 'response.metadata', 'object', 'null'],
        ['/audio', 'response.audio.output', 'object'],
        ['/audio/output', 'response.audio.output', 'object'],
        ['/audio/output/format', 'types', 'object'],
        ['/audio/output/voice', 'voice', 'string'],
        ['/usage', 'response.usage', 'object', 'null'],
        ['/max_output_tokens', 'max_output_tokens', 'number', 'string'],
      ]),
    },
  ],
};
