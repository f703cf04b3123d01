import { RealtimeConversationItem } from '../../../src/schemas/index.js';
import { breaking, type Examples, evolved, otherThan } from '../_examples.js';

/** One of each of the nine documented kinds. */
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
  object: 'conversation item',
  schema: RealtimeConversationItem,
  places: [
    { model: 'response', at: '/output/0' },
    { model: 'response', at: '/output/1', inside: { output: [{ type: 'message', role: 'user', content: [] }] } },
  ],
  tables: [
    { reason: 'one of nine', accepted: nineItems.flatMap(evolved) },
    {
      reason: 'no other type',
      refused: breaking(
        'response.output[].type',
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
      reason: 'a type',
      refused: breaking('response.output[].type', '/type', [
        {},
        { role: 'user', content: [] },
        ...otherThan('string').map((type) => ({ type })),
      ]),
    },
    {
      reason: 'one fault of an item is one fault',
      refused: [
        { value: { ...nineItems[3], name: 5 }, rule: 'item.function_call', path: '/name' },
        { value: { ...nineItems[7], arguments: '{' }, rule: 'item.mcp_call.arguments', path: '/arguments' },
        { value: { ...nineItems[2], content: null }, rule: 'item.message', path: '/content' },
      ],
    },
    {
      reason: 'nothing but an object',
      refused: breaking('response.output[]', '', [...otherThan('object'), 'message']),
    },
  ],
};
