import { RealtimeConversationItem } from '../../src/objects/index.js';
import { breaking, type Examples, evolved, otherThan } from './_examples.js';

/** One item of each of the nine documented types. */
export const nineItems = [
  { type: 'message', role: 'system', content: [{ type: 'input_text', text: 'Now in German.' }] },
  { type: 'message', role: 'user', content: [{ type: 'input_audio', audio: 'AAAA', transcript: 'Hello?' }] },
  { type: 'message', role: 'assistant', content: [{ type: 'output_audio', transcript: 'Hello!' }] },
  { type: 'function_call', name: 'get_weather', arguments: '{}' },
  { type: 'function_call_output', call_id: 'call_1', output: '' },
  { type: 'mcp_approval_response', id: 'item_1', approval_request_id: 'mcpr_1', approve: false },
  { type: 'mcp_list_tools', server_label: 'docs', tools: [{ name: 'search', input_schema: {} }] },
  { type: 'mcp_call', id: 'mcp_1', server_label: 'docs', name: 'search', arguments: '{}', error: null },
  { type: 'mcp_approval_request', id: 'mcpr_1', server_label: 'docs', name: 'search', arguments: '{}' },
];

/** Source: `RealtimeConversationItem`. */
export const conversationItem: Examples = {
  object: 'conversation-item',
  schema: RealtimeConversationItem,
  places: [
    { model: 'response', at: '/output/0' },
    { model: 'response', at: '/output/1', inside: { output: [{ type: 'message', role: 'user', content: [] }] } },
  ],
  tables: [
    { reason: 'the nine documented items', accepted: nineItems.flatMap(evolved) },
    {
      reason: 'other types',
      refused: breaking(
        'conversation-item.type',
        '/type',
        [
          ...['item_reference', 'function', 'mcp_tool_call', 'reasoning', 'web_search_call', 'constructor', 'toString'],
          ...['Message', 'FUNCTION_CALL', 'function_call ', '__proto__', ''],
        ]
          .map((type) => ({ type }))
          .concat(['image', 'x_new'].map((type) => ({ id: 'item_1', ...nineItems[0], type }))),
      ),
    },
    {
      reason: 'the type is required',
      refused: breaking('conversation-item.type', '/type', [
        {},
        { role: 'user', content: [] },
        ...otherThan('string').map((type) => ({ type })),
      ]),
    },
    {
      reason: 'one violation in an item is reported once',
      refused: [
        { value: { ...nineItems[3], name: 5 }, rule: 'function-call.types', path: '/name' },
        { value: { ...nineItems[7], arguments: '{}{}' }, rule: 'mcp-call.arguments', path: '/arguments' },
        { value: { ...nineItems[2], content: null }, rule: 'message.content', path: '/content' },
      ],
    },
    {
      reason: 'must be an object',
      refused: breaking('conversation-item.types', '', [...otherThan('object'), 'message']),
    },
  ],
};
