import { RealtimeResponseCreateParams } from '../../src/objects/index.js';
import { breaking, breakingAt, type Examples, evolved, mistyped, otherThan } from './_examples.js';
import { inferenceTables, settings } from './_inference.js';
import { inCreate } from './_requests.js';

const message = { type: 'message', role: 'user', content: [{ type: 'input_text', text: 'How many ducks are there?' }] };
const reference = { type: 'item_reference', id: 'item_003' };
const outside = {
  instructions: 'Provide a concise answer.',
  tools: [],
  conversation: 'none',
  output_modalities: ['text'],
  metadata: { topic: 'ducks' },
  input: [reference, message],
};
const full = { ...outside, ...settings, audio: { output: { voice: 'marin' } } };

/** Source: `RealtimeResponseCreateParams`. */
export const responseCreateParams: Examples = {
  object: 'response-create-params',
  schema: RealtimeResponseCreateParams,
  places: [inCreate()],
  tables: [
    {
      reason: 'every property is optional',
      accepted: [
        {},
        ...evolved(outside),
        ...evolved(full),
        ...Object.entries(full).map(([key, value]) => ({ [key]: value })),
      ],
    },
    ...inferenceTables({}),
    {
      reason: 'two conversations; other words are left open, as the schema allows them',
      accepted: ['auto', 'none', 'new', 'NONE', 'conv_1', ''].map((conversation) => ({ conversation })),
      refused: mistyped(full, [['/conversation', 'response-create-params.conversation', 'string']]),
    },
    {
      reason: 'items and references to items; an empty array clears the context',
      accepted: [
        [],
        [message],
        [reference],
        [reference, message, reference],
        [{ type: 'function_call_output', call_id: 'call_1', output: '12' }],
      ].map((input) => ({ input })),
      refused: [
        ...mistyped(full, [
          ['/input', 'response-create-params.input', 'array'],
          ['/input/0', 'conversation-item.types', 'object'],
        ]),
        ...breakingAt(full, '/input', 'response-create-params.input', ['item_003', reference]),
        { value: { input: [{ type: 'item_reference' }] }, rule: 'item-reference.id', path: '/input/0/id' },
        { value: { input: [{ id: 'item_003' }] }, rule: 'conversation-item.type', path: '/input/0/type' },
        {
          value: { input: [{ type: 'ITEM_REFERENCE', id: 'item_003' }] },
          rule: 'conversation-item.type',
          path: '/input/0/type',
        },
        { value: { input: [{ ...message, role: 'bot' }] }, rule: 'message.role', path: '/input/0/role' },
      ],
    },
    {
      reason: 'metadata, or null',
      accepted: [{ metadata: null }, { metadata: {} }],
      refused: mistyped(full, [
        ['/metadata', 'metadata.types', 'object', 'null'],
        ['/metadata/topic', 'metadata.value-type', 'string'],
        ['/audio', 'response-audio.types', 'object'],
        ['/audio/output', 'response-audio.types', 'object'],
        ['/audio/output/voice', 'request-voice.types', 'string', 'object'],
      ]),
    },
    {
      reason: 'must be an object',
      refused: breaking('response-create-params.types', '', [...otherThan('object'), 'auto', [full]]),
    },
  ],
};
