import { server } from './_event.js';

// Sources: `RealtimeServerEventError`, `RealtimeServerEventSessionCreated`, `RealtimeServerEventSessionUpdated`,
// `RealtimeServerEventRateLimitsUpdated`.

const realtime = {
  type: 'realtime',
  object: 'realtime.session',
  id: 'sess_001',
  model: 'gpt-realtime',
  output_modalities: ['audio'],
  instructions: 'You count ducks.',
  tools: [],
  tool_choice: 'auto',
  max_output_tokens: 'inf',
  tracing: null,
  prompt: null,
  expires_at: 1_756_324_625,
  audio: {
    input: {
      format: { type: 'audio/pcm', rate: 24_000 },
      transcription: null,
      noise_reduction: null,
      turn_detection: { type: 'server_vad', threshold: 0.5, prefix_padding_ms: 300, silence_duration_ms: 200 },
    },
    output: { format: { type: 'audio/pcm', rate: 24_000 }, voice: 'marin', speed: 1 },
  },
  include: null,
};
const transcription = {
  type: 'transcription',
  object: 'realtime.transcription_session',
  id: 'sess_002',
  expires_at: 1_756_324_625,
  audio: { input: { transcription: { model: 'gpt-4o-transcribe' }, turn_detection: null } },
};

const error = {
  type: 'invalid_request_error',
  code: 'invalid_event',
  message: 'The event has no type.',
  param: null,
  event_id: 'event_567',
};

const limit = { name: 'requests', limit: 1_000, remaining: 999, reset_seconds: 60 };

export const sessionEvents = [
  server('error', {
    properties: { error: 'object' },
    objects: { error: 'api-error.types' },
    example: { error },
    accepted: [
      ['/error', { type: 'server_error', message: '' }],
      ['/error/event_id', null, undefined],
    ],
    refused: [['api-error.types', '/error/message', undefined, null]],
    open: [{ path: '/error/event_id', values: [''] }],
  }),
  ...['session.created', 'session.updated'].map((type) =>
    server(type, {
      properties: { session: 'object' },
      objects: { session: 'typed-session.types' },
      example: { session: realtime },
      accepted: [
        ['/session', { type: 'realtime', object: 'realtime.session', id: 'sess_1' }, transcription],
        ['/session/audio/input/turn_detection', null, { type: 'semantic_vad', eagerness: 'low' }],
        ['/session/audio/input/transcription', { model: 'whisper-1', language: null, prompt: null }],
      ],
      refused: [
        ['typed-session.type', '/session/type', undefined, null, 'beta', 'Realtime'],
        ['ga-session.object', '/session/object', 'realtime.transcription_session', 'session'],
        ['typed-session.id', '/session/id', 'id', ''],
        ['ga-turn-detection.threshold', '/session/audio/input/turn_detection/threshold', 1.1, -0.1],
      ],
    }),
  ),
  server('rate_limits.updated', {
    properties: { rate_limits: 'list' },
    example: { rate_limits: [limit, { ...limit, name: 'tokens', reset_seconds: 0.006 }] },
    accepted: [
      ['/rate_limits', [], [{}], [{ name: 'tokens', limit: 0, remaining: 0, reset_seconds: 0 }]],
      ['/rate_limits/0/name', undefined],
    ],
    refused: [
      ['rate-limit.types', '/rate_limits/0', null, 'tokens'],
      ['rate-limit.name', '/rate_limits/0/name', 'Tokens'],
    ],
    open: [
      ...['limit', 'remaining', 'reset_seconds'].map((key) => ({
        path: `/rate_limits/0/${key}`,
        values: [-1],
        isAlike: (value: unknown) => (value as number) < 0,
      })),
      { path: '/rate_limits/0', values: [{ ...limit, remaining: 1_001 }] },
    ],
  }),
];
