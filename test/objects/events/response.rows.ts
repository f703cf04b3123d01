import { server } from './_event.js';

// Sources: the schemas `RealtimeServerEventResponse…`.

/** An item of a response. Calls of functions and tools have no content part. */
const R3 = { response_id: 'id', item_id: 'id', output_index: 'index' } as const;
const R4 = { ...R3, content_index: 'index' } as const;

const inItem = { response_id: 'resp_001', item_id: 'msg_007', output_index: 0 };
const inPart = { ...inItem, content_index: 0 };

const inProgress = {
  object: 'realtime.response',
  id: 'resp_001',
  status: 'in_progress',
  status_details: null,
  output: [],
  conversation_id: 'conv_1',
  output_modalities: ['audio'],
  max_output_tokens: 'inf',
  usage: null,
  metadata: null,
};

const message = (status: string, ...content: object[]) => {
  return { id: 'msg_007', type: 'message', status, role: 'assistant', content };
};
const spoken = { type: 'output_audio', transcript: 'Twelve ducks, if I counted right.' };
const usage = { total_tokens: 30, input_tokens: 20, output_tokens: 10 };

const done = { ...inProgress, status: 'completed', output: [message('completed', spoken)], usage };
const withPart = (part: object) => [message('completed', part)];

const items = [
  { type: 'function_call', name: 'count_ducks', call_id: 'call_1', arguments: '{"pond":"north"}' },
  { type: 'mcp_list_tools', server_label: 'ponds', tools: [] },
  { type: 'mcp_call', id: 'mcp_1', server_label: 'ponds', name: 'count', arguments: '{}', error: null },
];

const isInProgress = (value: unknown) => value === 'in_progress';

export const responseEvents = [
  server('response.created', {
    rules: ['status', 'begin'],
    properties: { response: 'object' },
    objects: { response: 'response.types' },
    example: { response: inProgress },
    accepted: [['/response', {}, { id: 'resp_1', output: [] }, { ...inProgress, metadata: { pond: 'north' } }]],
    refused: [
      ['response.created.status', '/response/status', 'completed', 'cancelled', 'failed', 'incomplete'],
      ['response.status', '/response/status', 'done', 'IN_PROGRESS', ''],
      ['response.id', '/response/id', 'r', '', 1],
    ],
    open: [
      { path: '/response/output', values: [[message('in_progress')]], isAlike: (value) => (value as []).length > 0 },
      { path: '/response/usage', values: [usage], isAlike: (value) => value !== null && value !== undefined },
    ],
  }),
  server('response.done', {
    rules: ['status', 'audio'],
    properties: { response: 'object' },
    objects: { response: 'response.types' },
    example: { response: done },
    accepted: [
      ['/response', {}, { output: [] }],
      ['/response/status', 'completed', 'cancelled', 'failed', 'incomplete'],
      ['/response/status_details', null, undefined],
      ['/response/output', [], items, [{ ...message('incomplete', spoken) }], withPart({ ...spoken, audio: '' })],
    ],
    refused: [
      ['response.done.status', '/response/status', 'in_progress'],
      ['response.done.audio', '/response/output/0/content/0/audio', 'AAA=', 'AAECAwQF'],
      ['response.status', '/response/status', 'done', 'Completed', ''],
      ['response.object', '/response/object', 'response'],
      ['usage.total', '/response/usage/total_tokens', 31],
    ],
  }),
  server('response.output_item.added', {
    properties: { response_id: 'id', output_index: 'index', item: 'object' },
    objects: { item: 'conversation-item.types' },
    example: { response_id: 'resp_001', output_index: 0, item: message('in_progress') },
    accepted: [['/item', ...items, message('completed', spoken)]],
    refused: [
      ['conversation-item.type', '/item/type', 'Message', null],
      ['item.status', '/item/status', 'done'],
    ],
  }),
  server('response.output_item.done', {
    properties: { response_id: 'id', output_index: 'index', item: 'object' },
    objects: { item: 'conversation-item.types' },
    example: { response_id: 'resp_001', output_index: 0, item: message('completed', spoken) },
    accepted: [['/item', ...items, message('incomplete', spoken), message('incomplete')]],
    refused: [
      ['conversation-item.type', '/item/type', 'Message', null],
      ['item.status', '/item/status', 'done'],
    ],
    open: [
      { path: '/item/status', values: ['in_progress'], isAlike: isInProgress },
      { path: '/item/content/0/type', values: ['text', 'audio'] },
    ],
  }),
  ...['response.content_part.added', 'response.content_part.done'].map((type) =>
    server(type, {
      properties: { ...R4, part: 'object' },
      objects: { part: 'streamed-part.types' },
      example: { ...inPart, part: { type: 'text', text: '' } },
      accepted: [
        ['/part', {}, { type: 'text', text: 'Quack.' }, { type: 'audio', transcript: 'Quack.' }],
        ['/part', { type: 'audio', audio: 'AAA=', transcript: '' }, { type: 'audio' }, { text: 'a' }],
      ],
      refused: [
        ['streamed-part.type', '/part/type', 'input_text', 'Text', null],
        ['streamed-part.audio', '/part/audio', 'not base64'],
      ],
      open: [
        { path: '/part/type', values: ['output_text', 'output_audio'] },
        {
          path: '/part',
          values: [
            { type: 'text', transcript: 'a' },
            { type: 'audio', text: 'a' },
            { text: 'a', transcript: 'a' },
          ],
          isAlike: (value) => {
            const { type, text, audio, transcript } = value as Record<string, unknown>;
            const isSpeech = audio !== undefined || transcript !== undefined;
            return (text !== undefined && (type === 'audio' || isSpeech)) || (isSpeech && type === 'text');
          },
        },
      ],
    }),
  ),
  server('response.output_text.delta', {
    properties: { ...R4, delta: 'text' },
    example: { ...inPart, delta: 'Twelve ' },
  }),
  server('response.output_text.done', {
    properties: { ...R4, text: 'text' },
    example: { ...inPart, text: 'Twelve ducks, if I counted right.' },
  }),
  server('response.output_audio.delta', {
    properties: { ...R4, delta: 'base64' },
    example: { ...inPart, delta: 'AAECAwQF' },
  }),
  server('response.output_audio.done', { properties: R4, example: inPart }),
  server('response.output_audio_transcript.delta', {
    properties: { ...R4, delta: 'text' },
    example: { ...inPart, delta: 'Twelve ' },
  }),
  server('response.output_audio_transcript.done', {
    properties: { ...R4, transcript: 'text' },
    example: { ...inPart, transcript: 'Twelve ducks, if I counted right.' },
  }),
  server('response.function_call_arguments.delta', {
    properties: { ...R3, call_id: 'id', delta: 'text' },
    example: { ...inItem, call_id: 'call_001', delta: '{"pond": "no' },
    accepted: [['/delta', '{}', '"', ' \n']],
  }),
  server('response.function_call_arguments.done', {
    properties: { ...R3, call_id: 'id', name: 'text', arguments: 'json' },
    example: { ...inItem, call_id: 'call_001', name: 'count_ducks', arguments: '{"pond": "north"}' },
  }),
  server('response.mcp_call_arguments.delta', {
    properties: { ...R3, delta: 'text', obfuscation: 'text?/null' },
    example: { ...inItem, delta: '{"partial', obfuscation: 'aZ09aZ0' },
  }),
  server('response.mcp_call_arguments.done', {
    properties: { ...R3, arguments: 'json' },
    example: { ...inItem, arguments: '{"pond": "north"}' },
  }),
  ...['in_progress', 'completed', 'failed'].map((state) =>
    server(`response.mcp_call.${state}`, {
      properties: { output_index: 'index', item_id: 'id' },
      example: { output_index: 0, item_id: 'mcp_001' },
    }),
  ),
];
