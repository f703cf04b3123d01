import { AssistantMessage, Message, SystemMessage, UserMessage } from '../../src/objects/index.js';
import {
  breaking,
  breakingAt,
  type Examples,
  evolved,
  missing,
  mistyped,
  otherThan,
  put,
  type Table,
  type Typed,
} from './_examples.js';

const anywhere = [{ model: 'response', at: '/output/0' }] as const;

const partsOf = {
  system: ['input_text'],
  user: ['input_text', 'input_audio', 'input_image'],
  assistant: ['output_text', 'output_audio'],
};
type Role = keyof typeof partsOf;

/** Returns a message without parts. */
export const bare = (role: string) => ({ type: 'message', role, content: [] });

const required: Typed[] = [
  ['/role', 'message.role', 'string'],
  ['/content', 'message.content', 'array'],
];

const whole = (role: Role, part: object) => ({
  id: 'item_1',
  object: 'realtime.item',
  type: 'message',
  status: 'completed',
  role,
  content: [part],
});

/** The tables that messages of every role share. */
function common(role: Role): Table[] {
  const base = bare(role);
  return [
    {
      reason: 'role and content are required; content may be empty',
      accepted: [base],
      refused: missing(base, required),
    },
    { reason: 'documented JSON types', refused: mistyped(base, [...required, ['/id', 'item.types', 'string']]) },
    { reason: 'any id', accepted: ['item_1', 'msg_1', '1', ''].map((id) => ({ ...base, id })) },
    {
      reason: 'object is realtime.item, if present',
      accepted: [{ ...base, object: 'realtime.item' }],
      refused: [
        ...breakingAt(base, '/object', 'item.object', [
          'item',
          'realtime.Item',
          'realtime.response',
          'realtime.item ',
          '',
        ]),
        ...mistyped(base, [['/object', 'item.object', 'string']]),
      ],
    },
    {
      reason: 'documented statuses',
      accepted: ['completed', 'incomplete', 'in_progress'].map((status) => ({ ...base, status })),
      refused: [
        ...breakingAt(base, '/status', 'item.status', ['cancelled', 'failed', 'COMPLETED', 'done', 'constructor', '']),
        ...mistyped(base, [['/status', 'item.status', 'string']]),
      ],
    },
    {
      reason: 'other item types',
      refused: [
        ...breakingAt(base, '/type', 'conversation-item.type', ['Message', 'messages', 'toString', '']),
        ...mistyped(base, [['/type', 'conversation-item.type', 'string']]),
      ],
    },
    {
      reason: 'other roles',
      refused: breakingAt(base, '/role', 'message.role', [
        ...['developer', 'tool', role.toUpperCase(), `${role} `, 'constructor', '__proto__', ''],
      ]),
    },
    {
      reason: 'parts must be objects',
      accepted: [put(base, '/content', [{}, {}, {}])],
      refused: [
        ...mistyped(base, [['/content/0', 'content-part.types', 'object']]),
        ...mistyped(put(base, '/content', [{}, {}]), [['/content/1', 'content-part.types', 'object']]),
      ],
    },
    {
      reason: 'part types of the role',
      accepted: partsOf[role]
        .filter((type) => type !== 'output_audio')
        .map((type) => put(base, '/content/0/type', type)),
      refused: [
        ...breakingAt(base, '/content/0/type', 'content-part.type', [
          ...Object.values(partsOf)
            .flat()
            .filter((type) => !partsOf[role].includes(type)),
          ...['refusal', 'image_url', 'Output_text', 'INPUT_TEXT', 'constructor', ''],
        ]),
        ...mistyped(base, [['/content/0/type', 'content-part.type', 'string']]),
      ],
    },
    {
      reason: 'must be an object',
      refused: breaking('conversation-item.types', '', [...otherThan('object'), [base]]),
    },
  ];
}

/** Source: `RealtimeConversationItemMessageSystem`. */
export const systemMessage: Examples = {
  object: 'system-message',
  schema: SystemMessage,
  places: anywhere,
  tables: [
    ...common('system'),
    {
      reason: 'every documented property',
      accepted: evolved(whole('system', { type: 'input_text', text: 'Now in German.' })),
    },
  ],
};

/** Source: `RealtimeConversationItemMessageUser`. */
export const userMessage: Examples = {
  object: 'user-message',
  schema: UserMessage,
  places: anywhere,
  tables: [
    ...common('user'),
    { reason: 'every documented property', accepted: evolved(whole('user', { type: 'input_text', text: 'Hello?' })) },
    {
      reason: 'part types from the beta',
      refused: breakingAt(bare('user'), '/content/0/type', 'content-part.type', ['text', 'audio']),
    },
  ],
};

/** Source: `RealtimeConversationItemMessageAssistant`. */
export const assistantMessage: Examples = {
  object: 'assistant-message',
  schema: AssistantMessage,
  places: anywhere,
  tables: [
    ...common('assistant'),
    {
      reason: 'every documented property',
      accepted: [
        ...evolved(whole('assistant', { type: 'output_audio', audio: 'AAAA', transcript: 'Hello!' })),
        put(bare('assistant'), '/content', [
          { type: 'output_text', text: 'One.' },
          { type: 'output_audio', transcript: 'Two.' },
        ]),
      ],
    },
    {
      reason: 'a violation in the second part',
      refused: [
        {
          value: put(bare('assistant'), '/content', [
            { type: 'output_text', text: '' },
            { type: 'output_audio', audio: '' },
          ]),
          rule: 'content-part.transcript',
          path: '/content/1/transcript',
        },
      ],
    },
  ],
};

/** Source: `RealtimeConversationItem.role`. */
export const message: Examples = {
  object: 'message',
  schema: Message,
  places: anywhere,
  tables: [
    {
      reason: 'messages of every role',
      accepted: [
        whole('system', { type: 'input_text', text: 'a' }),
        whole('user', { type: 'input_audio', audio: 'AAAA' }),
        whole('assistant', { type: 'output_text', text: 'a' }),
        ...Object.keys(partsOf).map(bare),
      ],
    },
    {
      reason: 'other roles',
      refused: [
        ...missing(bare('user'), [['/role', 'message.role', 'string']]),
        ...mistyped(bare('user'), [['/role', 'message.role', 'string']]),
        ...breakingAt(bare('user'), '/role', 'message.role', [
          ...['developer', 'tool', 'User', 'ASSISTANT', 'system ', 'toString', 'constructor', '__proto__', ''],
        ]),
      ],
    },
    {
      reason: 'parts of other roles',
      refused: [
        ...breakingAt(bare('system'), '/content/0/type', 'content-part.type', ['input_audio', 'output_text']),
        ...breakingAt(bare('user'), '/content/0/type', 'content-part.type', ['output_text', 'output_audio']),
        ...breakingAt(bare('assistant'), '/content/0/type', 'content-part.type', ['input_text', 'input_image']),
      ],
    },
  ],
};
