import { server } from './_event.js';

// Sources: the schemas `RealtimeServerEventInputAudioBuffer…`, `RealtimeServerEventOutputAudioBuffer…` and
// `RealtimeServerEventMCPListTools…`.

const KEYS = '0123456789*#ABCD';

export const bufferEvents = [
  server('input_audio_buffer.committed', {
    properties: { item_id: 'id', previous_item_id: 'id?/null' },
    example: { item_id: 'msg_002', previous_item_id: 'msg_001' },
    open: [{ path: '/previous_item_id', values: ['msg_002'] }],
  }),
  server('input_audio_buffer.cleared', { properties: {}, example: {} }),
  server('input_audio_buffer.speech_started', {
    properties: { audio_start_ms: 'ms', item_id: 'id' },
    example: { audio_start_ms: 1_000, item_id: 'msg_003' },
  }),
  server('input_audio_buffer.speech_stopped', {
    properties: { audio_end_ms: 'ms', item_id: 'id' },
    example: { audio_end_ms: 2_000, item_id: 'msg_003' },
  }),
  server('input_audio_buffer.timeout_triggered', {
    rules: ['order'],
    properties: { item_id: 'id' },
    example: { audio_start_ms: 13_216, audio_end_ms: 19_232, item_id: 'msg_004' },
    accepted: [
      ['/audio_start_ms', 0, 1, 19_231],
      ['/audio_end_ms', 13_217, 2_147_483_647],
    ],
    refused: [
      ['input_audio_buffer.timeout_triggered.order', '/audio_end_ms', 0, 1, 13_215],
      ...(['audio_start_ms', 'audio_end_ms'] as const).map(
        (key) =>
          [
            'input_audio_buffer.timeout_triggered.types',
            `/${key}`,
            ...[undefined, null, -1, 0.5, '0', false, [], {}],
          ] as const,
      ),
    ],
    open: [{ path: '/audio_end_ms', values: [13_216, 2_147_483_648] }],
  }),
  server(
    'input_audio_buffer.dtmf_event_received',
    {
      properties: { received_at: 'time' },
      example: { event: '9', received_at: 1_763_605_109 },
      accepted: [['/event', ...KEYS]],
      refused: [['input_audio_buffer.dtmf_event_received.types', '/event', undefined, null, 9, false, [], {}]],
      open: [
        {
          path: '/event',
          values: ['a', 'E', '10', '', '٣'],
          isAlike: (value) => typeof value === 'string' && !(value.length === 1 && KEYS.includes(value)),
        },
      ],
    },
    false,
  ),
  ...['started', 'stopped', 'cleared'].map((state) =>
    server(`output_audio_buffer.${state}`, {
      properties: { response_id: 'id' },
      example: { response_id: 'resp_abc123' },
    }),
  ),
  ...['in_progress', 'completed', 'failed'].map((state) =>
    server(`mcp_list_tools.${state}`, {
      properties: { item_id: 'id' },
      example: { item_id: 'mcp_list_tools_001' },
    }),
  ),
];
