import { RealtimeResponse } from '../../src/objects/index.js';
import { breaking, breakingAt, type Examples, evolved, mistyped, otherThan, put } from './_examples.js';
import { nineItems } from './conversation-item.rows.js';

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
      reason: 'properties from the beta',
      accepted: [{ voice: 5, modalities: ['text', 'audio'], output_audio_format: 'pcm16', temperature: 0.8 }],
    },
    {
      reason: 'keys that every JavaScript object inherits',
      accepted: [{ constructor: 1, toString: null, valueOf: {}, '': [] }],
    },
    {
      reason: 'must be an object',
      refused: breaking('response.types', '', [...otherThan('object'), 'realtime.response', 1.5, true, [full], [[]]]),
    },
    {
      reason: 'the id must start with resp_',
      accepted: ['resp_1', 'resp_1234', 'resp__', 'resp_😀', 'resp_\n', `resp_${'a'.repeat(10_000)}`].map((id) => ({
        id,
      })),
      refused: [
        ...breakingAt({}, '/id', 'response.id', [
          ...['resp_', 'resp', 'resp-1', 'resp1', 'RESP_1', 'Resp_1', 'response_1', 'sess_1', 'conv_1', '1234'],
          ...[' resp_1', 'x\nresp_1', 'xresp_1', ''],
        ]),
        ...mistyped(full, [['/id', 'response.id', 'string']]),
        ...breakingAt({}, '/id', 'response.id', [['resp_1'], { length: 0 }]),
      ],
    },
    {
      reason: 'the conversation id must start with conv_, or be null',
      accepted: [null, 'conv_1', 'conv_1234', 'conv__', 'conv_\n', `conv_${'a'.repeat(10_000)}`].map(
        (conversation_id) => ({
          conversation_id,
        }),
      ),
      refused: [
        ...breakingAt({}, '/conversation_id', 'response.conversation-id', [
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
        ...mistyped(full, [['/conversation_id', 'response.conversation-id', 'string', 'null']]),
        ...breakingAt({}, '/conversation_id', 'response.conversation-id', [['conv_1'], { length: 0 }]),
      ],
    },
    {
      reason: 'object is realtime.response',
      accepted: [{ object: 'realtime.response' }],
      refused: [
        ...breakingAt({}, '/object', 'response.object', [
          ...['realtime.session', 'response', 'Realtime.response', 'REALTIME.RESPONSE', 'realtime.response ', ''],
        ]),
        ...mistyped(full, [['/object', 'response.object', 'string']]),
      ],
    },
    {
      reason: 'documented statuses',
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
      reason: 'null or empty status details beside every status',
      accepted: statuses.flatMap((status) => [
        { status, status_details: null },
        { status, status_details: {} },
      ]),
    },
    {
      reason: 'the type must be the status of the response',
      accepted: statuses.slice(0, 4).map((type) => ({ status: type, status_details: { type } })),
      refused: breaking(
        'response.status-details-type',
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
      reason: 'the reason must fit the status',
      accepted: Object.entries(reasons).flatMap(([status, its]) =>
        its.flatMap((reason) => [
          { status, status_details: { reason } },
          { status, status_details: { type: status, reason } },
        ]),
      ),
      refused: statuses.flatMap((status) =>
        everyReason
          .filter((reason) => !reasons[status as keyof typeof reasons]?.includes(reason))
          .flatMap((reason) => [
            ...breaking('response.status-details-reason', '/status_details/reason', [
              { status, status_details: { reason } },
            ]),
            ...breaking(
              'status-details.reason-type',
              '/status_details/reason',
              status === 'in_progress' ? [] : [{ status, status_details: { type: status, reason } }],
            ),
          ]),
      ),
    },
    {
      reason: 'an error only if the status is failed',
      accepted: [
        { status: 'failed', status_details: { type: 'failed' } },
        { status: 'failed', status_details: { type: 'failed', error: {} } },
        { status: 'failed', status_details: { error: { type: 'server_error' } } },
        ...evolved({
          status: 'failed',
          status_details: { type: 'failed', error: { type: 'server_error', code: 'x' } },
        }),
      ],
      refused: statuses
        .filter((status) => status !== 'failed')
        .flatMap((status) => [
          ...breaking('response.status-details-error', '/status_details/error', [
            { status, status_details: { error: { type: 'server_error', code: 'x' } } },
          ]),
          ...breaking(
            'status-details.error-type',
            '/status_details/error',
            status === 'in_progress' ? [] : [{ status, status_details: { type: status, error: {} } }],
          ),
        ]),
    },
    {
      reason: 'an array of items',
      accepted: [
        { output: [] },
        { output: nineItems },
        ...nineItems.map((item) => ({ output: [item] })),
        { output: Array.from({ length: 1000 }, (_, i) => nineItems[i % 9]) },
      ],
      refused: [
        ...breakingAt({}, '/output', 'response.output', ['message', { type: 'message' }, true]),
        ...breakingAt({ output: nineItems }, '/output/9', 'conversation-item.types', otherThan('object')),
        ...breakingAt({ output: nineItems }, '/output/9/type', 'conversation-item.type', ['x_new', 'toString']),
        ...mistyped(full, [['/output', 'response.output', 'array']]),
      ],
    },
    {
      reason: 'exactly one modality',
      accepted: [{ output_modalities: ['audio'] }, { output_modalities: ['text'] }],
      refused: [
        ...breakingAt({}, '/output_modalities', 'response.output-modalities', [
          ...[[], ['text', 'audio'], ['audio', 'text'], ['audio', 'audio'], ['text', 'text']],
          ...['audio', 'text', { 0: 'audio' }],
        ]),
        ...breakingAt({}, '/output_modalities/0', 'response.output-modalities', [
          ...['image', 'video', 'Text', 'AUDIO', 'audio ', 'toString', ''],
        ]),
        ...mistyped(full, [
          ['/output_modalities', 'response.output-modalities', 'array'],
          ['/output_modalities/0', 'response.output-modalities', 'string'],
        ]),
      ],
    },
    {
      reason: 'no audio if the modality is text',
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
          rule: 'response.text-mode',
          path: '/output/0/content/0/type',
        },
        {
          value: { output_modalities: ['text'], output: nineItems },
          rule: 'response.text-mode',
          path: '/output/2/content/0/type',
        },
        {
          value: { output_modalities: ['text'], output: [put(written, '/content/1', spoken.content[0])] },
          rule: 'response.text-mode',
          path: '/output/0/content/1/type',
        },
        {
          value: { ...started, output: [spoken] },
          rule: 'response.text-mode',
          path: '/output/0/content/0/type',
        },
      ],
    },
    {
      reason: 'all audio requires a transcript',
      accepted: [put(full, '/output/0/content/0/transcript', '')],
      refused: [
        {
          value: put(full, '/output/0/content/0', { type: 'output_audio', audio: 'AAAA' }),
          rule: 'content-part.transcript',
          path: '/output/0/content/0/transcript',
        },
        {
          value: {
            output_modalities: ['audio'],
            output: [written, { ...spoken, content: [{ type: 'output_audio' }] }],
          },
          rule: 'content-part.transcript',
          path: '/output/1/content/0/transcript',
        },
      ],
    },
    {
      reason: 'one violation in a complete response',
      refused: [
        { value: put(full, '/usage/total_tokens', 254), rule: 'usage.total', path: '/usage/total_tokens' },
        { value: put(full, '/metadata/n', 5), rule: 'metadata.value-type', path: '/metadata/n' },
        {
          value: put(full, '/output/1/arguments', '{}{}'),
          rule: 'function-call.arguments',
          path: '/output/1/arguments',
        },
        {
          value: put(full, '/audio/output/format/rate', 8000),
          rule: 'audio-format.rate',
          path: '/audio/output/format/rate',
        },
        { value: put(full, '/max_output_tokens', 4097), rule: 'max-output-tokens.value', path: '/max_output_tokens' },
      ],
    },
    {
      reason: 'documented JSON types; null only if documented',
      refused: mistyped(full, [
        ['/status_details', 'status-details.types', 'object', 'null'],
        ['/metadata', 'metadata.types', 'object', 'null'],
        ['/audio', 'response-audio.types', 'object'],
        ['/audio/output', 'response-audio.types', 'object'],
        ['/audio/output/format', 'audio-format.types', 'object'],
        ['/audio/output/voice', 'voice.types', 'string'],
        ['/usage', 'usage.types', 'object', 'null'],
        ['/max_output_tokens', 'max-output-tokens.value', 'number', 'string'],
      ]),
    },
  ],
};
