import { client } from './_event.js';

// Sources: the schemas `RealtimeClientEvent…`.

const message = (part: object, role: string) => ({ type: 'message', role, content: [part] });
const question = message({ type: 'input_text', text: 'How many ducks are there?' }, 'user');
const spoken = (role: string, type: string) => message({ type, audio: 'AAA=' }, role);

export const clientEvents = [
  client('session.update', {
    properties: { session: 'object' },
    objects: { session: 'session-request.types' },
    example: { session: { type: 'realtime', instructions: 'You count ducks.', tools: [], tool_choice: 'auto' } },
    accepted: [
      ['/session', { type: 'realtime' }, { type: 'transcription' }, { type: 'realtime', instructions: '', tools: [] }],
      ['/session/audio', { input: { turn_detection: null } }, { output: { voice: { id: 'voice_1' } } }],
    ],
    refused: [['session-request.type', '/session/type', undefined, null, 'beta', 'Realtime', '']],
  }),
  client('input_audio_buffer.append', {
    rules: ['audio-length'],
    properties: { audio: 'base64' },
    example: { audio: 'AAECAwQF' },
    // 15 MiB as the event has it, and a little more than 15 MiB of audio.
    accepted: [['/audio', 'A'.repeat(15_728_640)]],
    refused: [['input_audio_buffer.append.audio-length', '/audio', 'A'.repeat(20_971_524)]],
  }),
  client('input_audio_buffer.commit', { properties: {}, example: {} }),
  client('input_audio_buffer.clear', { properties: {}, example: {} }),
  client('conversation.item.create', {
    rules: ['assistant-audio'],
    properties: { previous_item_id: 'id?/null', item: 'object' },
    objects: { item: 'conversation-item.types' },
    example: { previous_item_id: 'item_000', item: question },
    accepted: [
      ['/previous_item_id', 'root'],
      ['/item', spoken('user', 'input_audio'), { type: 'function_call_output', call_id: 'call_1', output: '12' }],
    ],
    refused: [
      ['conversation-item.type', '/item/type', 'Message', 'frog', null],
      ['message.role', '/item/role', 'bot'],
    ],
    open: [
      {
        path: '/item',
        values: [spoken('assistant', 'output_audio')],
        isAlike: (item) => JSON.stringify(item).includes('"assistant"') && JSON.stringify(item).includes('"audio":"'),
      },
    ],
  }),
  client('conversation.item.truncate', {
    rules: ['first-part'],
    properties: { item_id: 'id', audio_end_ms: 'ms' },
    example: { item_id: 'item_003', content_index: 0, audio_end_ms: 1_500 },
    refused: [['conversation.item.truncate.types', '/content_index', undefined, null, -1, 0.5, '0', false, [], {}]],
    open: [
      {
        path: '/content_index',
        values: [1, 2_147_483_648],
        isAlike: (index) => Number.isInteger(index) && (index as number) > 0,
      },
    ],
  }),
  client('conversation.item.retrieve', { properties: { item_id: 'id' }, example: { item_id: 'item_003' } }),
  client('conversation.item.delete', { properties: { item_id: 'id' }, example: { item_id: 'item_003' } }),
  client('response.create', {
    properties: { response: 'object?' },
    objects: { response: 'response-create-params.types' },
    example: { response: { instructions: 'Be brief.', output_modalities: ['text'], conversation: 'none' } },
    accepted: [['/response', {}, { input: [] }, { input: [{ type: 'item_reference', id: 'item_1' }] }]],
    refused: [
      ['response-create-params.conversation', '/response/conversation', null, 1],
      [
        'metadata.max-entries',
        '/response/metadata',
        Object.fromEntries([...'abcdefghijklmnopq'].map((key) => [key, ''])),
      ],
    ],
  }),
  client('response.cancel', { properties: { response_id: 'id?' }, example: { response_id: 'resp_001' } }),
  // The one event of a client whose `event_id` may have any length.
  client('output_audio_buffer.clear', { properties: {}, example: {} }, false),
];
