import { server } from './_event.js';

// Sources: the schemas `RealtimeServerEventConversation…`.

const question = {
  id: 'item_001',
  type: 'message',
  status: 'completed',
  role: 'user',
  content: [{ type: 'input_audio', transcript: 'How many ducks are there?' }],
};
const others = [
  { type: 'message', role: 'system', content: [{ type: 'input_text', text: 'Count all birds.' }] },
  { type: 'message', role: 'assistant', content: [] },
  { type: 'function_call', name: 'count_ducks', arguments: '{}' },
  { type: 'function_call_output', call_id: 'call_1', output: '12' },
];

const withItem = {
  objects: { item: 'conversation-item.types' },
  example: { previous_item_id: 'item_000', item: question },
  accepted: [['/item', { ...question, id: undefined, status: undefined, object: undefined }, ...others]],
} as const;
const itsRules = [
  ['conversation-item.type', '/item/type', 'Message', 'frog', null],
  ['item.status', '/item/status', 'done'],
  ['message.role', '/item/role', 'bot'],
] as const;
const fields = { previous_item_id: 'id?/null', item: 'object' } as const;
const AUDIO = '/item/content/0/audio';
const audio = ['AAA=', 'AAECAwQF'];

const transcribed = { item_id: 'item_003', content_index: 0 };
const ofAudio = { item_id: 'id', content_index: 'index' } as const;
const tokens = {
  type: 'tokens',
  total_tokens: 48,
  input_tokens: 38,
  input_token_details: { text_tokens: 10, audio_tokens: 28 },
  output_tokens: 10,
};
const counts = { type: 'tokens', total_tokens: 5, input_tokens: 3, output_tokens: 2 };
const logprobs = [{ token: 'duck', logprob: -0.25, bytes: [100, 117, 99, 107] }];
const COMPLETED = 'conversation.item.input_audio_transcription.completed';
const FAILED = 'conversation.item.input_audio_transcription.failed';
const SEGMENT = 'conversation.item.input_audio_transcription.segment';
const isTurnedAround = (value: unknown) => {
  const { start, end } = (value ?? {}) as { start?: number; end?: number };
  return typeof start === 'number' && typeof end === 'number' && start > end;
};
const isNegative = (value: unknown) => typeof value === 'number' && value < 0;

export const conversationEvents = [
  server('conversation.created', {
    properties: { conversation: 'object' },
    objects: { conversation: 'conversation.types' },
    example: { conversation: { id: 'conv_001', object: 'realtime.conversation' } },
    accepted: [['/conversation', {}]],
    open: [{ path: '/conversation/object', values: ['conversation', 'realtime.session', ''] }],
  }),
  server('conversation.item.created', { ...withItem, properties: fields, refused: itsRules }),
  server('conversation.item.added', {
    rules: ['audio'],
    ...withItem,
    properties: fields,
    accepted: [...withItem.accepted, ['/item/content', []], [AUDIO, '']],
    refused: [...itsRules, ['conversation.item.added.audio', AUDIO, ...audio]],
  }),
  server('conversation.item.done', {
    rules: ['audio'],
    ...withItem,
    properties: fields,
    accepted: [...withItem.accepted, [AUDIO, '']],
    refused: [...itsRules, ['conversation.item.done.audio', AUDIO, ...audio]],
    open: [{ path: '/item/status', values: ['in_progress'] }],
  }),
  server('conversation.item.retrieved', {
    ...withItem,
    properties: { item: 'object' },
    example: { item: question },
    accepted: [...withItem.accepted, [AUDIO, ...audio]],
    refused: itsRules,
    open: [{ path: '/item/content/0/type', values: ['audio'] }],
  }),
  server('conversation.item.deleted', { properties: { item_id: 'id' }, example: { item_id: 'item_005' } }),
  server('conversation.item.truncated', {
    properties: { item_id: 'id', content_index: 'index', audio_end_ms: 'ms' },
    example: { item_id: 'item_004', content_index: 0, audio_end_ms: 1_500 },
  }),
  server('conversation.item.input_audio_transcription.delta', {
    properties: { item_id: 'id', content_index: 'index?', delta: 'text?', logprobs: 'list?/null' },
    example: { ...transcribed, delta: 'How', logprobs },
    accepted: [
      ['/logprobs', [], [...logprobs, ...logprobs]],
      ['/logprobs/0/bytes', []],
    ],
    refused: [['log-prob.types', '/logprobs/0', null, 'duck']],
    open: [
      { path: '/logprobs/0/logprob', values: [0.5], isAlike: (value) => (value as number) > 0 },
      { path: '/logprobs/0/bytes/0', values: [256, -1], isAlike: (value) => Number(value) < 0 || Number(value) > 255 },
    ],
  }),
  server(COMPLETED, {
    properties: {
      ...ofAudio,
      transcript: 'text',
      usage: 'object',
      languages: 'list?',
      logprobs: 'list?/null',
    },
    objects: { usage: 'transcription-usage.types' },
    example: { ...transcribed, transcript: 'How many ducks?', usage: tokens, languages: [{ code: 'en' }], logprobs },
    accepted: [
      ['/languages', [], [{ code: '' }, { code: 'any code' }]],
      ['/logprobs', []],
      ['/usage', counts, { type: 'duration', seconds: 1.5 }],
    ],
    refused: [
      ['transcription-language.types', '/languages/0', 'en', null],
      ['log-prob.types', '/logprobs/0', null, 'duck'],
      ['transcription-usage.type', '/usage/type', undefined, 'words'],
      ['token-usage.total', '/usage/total_tokens', 47, 49],
    ],
    open: [
      { path: '/usage/input_token_details', values: [{ text_tokens: 3, audio_tokens: 2 }] },
      { path: '/usage', values: [{ ...counts, total_tokens: 2 ** 31, input_tokens: 2 ** 31 - 2 }] },
    ],
  }),
  server(FAILED, {
    properties: { ...ofAudio, error: 'object' },
    objects: { error: 'transcription-error.types' },
    example: {
      ...transcribed,
      error: {
        type: 'transcription_error',
        code: 'audio_unintelligible',
        message: 'No words were heard.',
        param: null,
      },
    },
    accepted: [
      ['/error', {}, { message: '' }],
      ['/error/param', null, 'audio', undefined],
      ['/error/code', null],
    ],
    refused: [['transcription-error.types', '/error/message', 1]],
    open: ['type', 'message'].map((key) => ({ path: `/error/${key}`, values: [null] })),
  }),
  server(SEGMENT, {
    properties: { ...ofAudio, text: 'text', id: 'id', speaker: 'text', start: 'number', end: 'number' },
    example: { ...transcribed, text: 'How many?', id: 'seg_0001', speaker: 'spk_1', start: 0, end: 0.4 },
    accepted: [
      ['/end', 0, 65_536.5],
      ['/speaker', 'anyone'],
    ],
    open: [
      { path: '/start', values: [-0.1], isAlike: isNegative },
      { path: '/end', values: [-0.1], isAlike: isNegative },
      {
        path: '',
        values: [
          { type: SEGMENT, event_id: 'event_1', ...transcribed, text: '', id: 'a', speaker: '', start: 2, end: 1 },
        ],
        isAlike: isTurnedAround,
      },
    ],
  }),
];
