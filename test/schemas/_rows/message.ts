import type * as z from 'zod';
import {
  AssistantContent,
  AssistantMessage,
  Message,
  SystemContent,
  SystemMessage,
  UserContent,
  UserMessage,
} from '../../../src/schemas/index.js';
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
} from '../_examples.js';

const anywhere = [{ model: 'response', at: '/output/0' }] as const;

const partsOf = {
  system: ['input_text'],
  user: ['input_text', 'input_audio', 'input_image'],
  assistant: ['output_text', 'output_audio'],
};
type Role = keyof typeof partsOf;

const required: Typed[] = [
  ['/role', 'item.message.role', 'string'],
  ['/content', 'item.message', 'array'],
];

const bare = (role: string) => ({ type: 'message', role, content: [] });
const whole = (role: Role, part: object) => ({
  id: 'item_1',
  object: 'realtime.item',
  type: 'message',
  status: 'completed',
  role,
  content: [part],
});

/** What holds of a message of each role. */
function common(role: Role): Table[] {
  const base = bare(role);
  return [
    { reason: 'a role and a list of parts, which may be empty', accepted: [base], refused: missing(base, required) },
    { reason: 'documented types', refused: mistyped(base, [...required, ['/id', 'types', 'string']]) },
    { reason: 'any id', accepted: ['item_1', 'msg_1', '1', ''].map((id) => ({ ...base, id })) },
    {
      reason: 'realtime.item, if anything',
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
      reason: 'a documented status, if any',
      accepted: ['completed', 'incomplete', 'in_progress'].map((status) => ({ ...base, status })),
      refused: [
        ...breakingAt(base, '/status', 'item.status', ['cancelled', 'failed', 'COMPLETED', 'done', 'constructor', '']),
        ...mistyped(base, [['/status', 'item.status', 'string']]),
      ],
    },
    {
      reason: 'no other type of item',
      refused: [
        ...breakingAt(base, '/type', 'response.output[].type', ['Message', 'messages', 'toString', '']),
        ...mistyped(base, [['/type', 'response.output[].type', 'string']]),
      ],
    },
    {
      reason: 'no other role',
      refused: breakingAt(base, '/role', 'item.message.role', [
        ...['developer', 'tool', role.toUpperCase(), `${role} `, 'constructor', '__proto__', ''],
      ]),
    },
    {
      reason: 'parts that are objects',
      accepted: [put(base, '/content', [{}, {}, {}])],
      refused: [
        ...mistyped(base, [['/content/0', 'item.message.content[]', 'object']]),
        ...mistyped(put(base, '/content', [{}, {}]), [['/content/1', 'item.message.content[]', 'object']]),
      ],
    },
    {
      reason: 'parts that the role sends',
      accepted: partsOf[role]
        .filter((type) => type !== 'output_audio')
        .map((type) => put(base, '/content/0/type', type)),
      refused: [
        ...breakingAt(base, '/content/0/type', 'item.message.content[]', [
          ...Object.values(partsOf)
            .flat()
            .filter((type) => !partsOf[role].includes(type)),
          ...['refusal', 'image_url', 'Output_text', 'INPUT_TEXT', 'constructor', ''],
        ]),
        ...mistyped(base, [['/content/0/type', 'item.message.content[]', 'string']]),
      ],
    },
    {
      reason: 'nothing but an object',
      refused: breaking('response.output[]', '', [...otherThan('object'), [base]]),
    },
  ];
}

/** Source: `RealtimeConversationItemMessageSystem`. */
export const systemMessage: Examples = {
  object: 'system message',
  schema: SystemMessage,
  places: anywhere,
  tables: [
    ...common('system'),
    { reason: 'in full', accepted: evolved(whole('system', { type: 'input_text', text: 'Now in German.' })) },
  ],
};

/** Source: `RealtimeConversationItemMessageUser`. */
export const userMessage: Examples = {
  object: 'user message',
  schema: UserMessage,
  places: anywhere,
  tables: [
    ...common('user'),
    { reason: 'in full', accepted: evolved(whole('user', { type: 'input_text', text: 'Hello?' })) },
    {
      reason: 'no part under its beta name',
      refused: breakingAt(bare('user'), '/content/0/type', 'item.message.content[]', ['text', 'audio']),
    },
  ],
};

/** Source: `RealtimeConversationItemMessageAssistant`. */
export const assistantMessage: Examples = {
  object: 'assistant message',
  schema: AssistantMessage,
  places: anywhere,
  tables: [
    ...common('assistant'),
    {
      reason: 'in full',
      accepted: [
        ...evolved(whole('assistant', { type: 'output_audio', audio: 'AAAA', transcript: 'Hello!' })),
        put(bare('assistant'), '/content', [
          { type: 'output_text', text: 'One.' },
          { type: 'output_audio', transcript: 'Two.' },
        ]),
      ],
    },
    {
      reason: 'the second of two parts at fault',
      refused: [
        {
          value: put(bare('assistant'), '/content', [
            { type: 'output_text', text: '' },
            { type: 'output_audio', audio: '' },
          ]),
          rule: 'modality.transcript',
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
      reason: 'a message of each role',
      accepted: [
        whole('system', { type: 'input_text', text: 'a' }),
        whole('user', { type: 'input_audio', audio: 'AAAA' }),
        whole('assistant', { type: 'output_text', text: 'a' }),
        ...Object.keys(partsOf).map(bare),
      ],
    },
    {
      reason: 'a documented role',
      refused: [
        ...missing(bare('user'), [['/role', 'item.message.role', 'string']]),
        ...mistyped(bare('user'), [['/role', 'item.message.role', 'string']]),
        ...breakingAt(bare('user'), '/role', 'item.message.role', [
          ...['developer', 'tool', 'User', 'ASSISTANT', 'system ', 'toString', 'constructor', '__proto__', ''],
        ]),
      ],
    },
    {
      reason: 'the parts of its role, not of another',
      refused: [
        ...breakingAt(bare('system'), '/content/0/type', 'item.message.content[]', ['input_audio', 'output_text']),
        ...breakingAt(bare('user'), '/content/0/type', 'item.message.content[]', ['output_text', 'output_audio']),
        ...breakingAt(bare('assistant'), '/content/0/type', 'item.message.content[]', ['input_text', 'input_image']),
      ],
    },
  ],
};

const text: Table = {
  reason: 'any text',
  accepted: ['', 'Hello.', 'a'.repeat(100_000), 'שלום 😀\n\u0000'].map((text) => ({ text })),
  refused: mistyped({}, [['/text', 'types', 'string']]),
};

const transcript: Table = {
  reason: 'any transcript',
  accepted: ['', 'Hello.', 'a'.repeat(100_000), 'שלום 😀\n\u0000'].map((transcript) => ({ transcript })),
  refused: mistyped({}, [['/transcript', 'types', 'string']]),
};

const audio: Table = {
  reason: 'audio in Base64',
  accepted: ['', 'AA==', 'AAA=', 'AAAA', 'Zm9vYmFy', '+/+/', '/+8=', 'QR==', 'A'.repeat(100_000)].map((audio) => ({
    audio,
  })),
  refused: [
    ...breakingAt({}, '/audio', 'item.content.audio', [
      ...[
        '!!!!',
        'not base64!',
        'A',
        'AAAAA',
        'A===',
        '====',
        '=AAA',
        'AA=A',
        'AAAA=',
        'AAAA====',
        'AA==AAAA',
        'AA😀A',
      ],
      ...['ÄÖÜß', 'AAA.', 'AAA,AAAA', 'data:audio/wav;base64,AAAA', `${'A'.repeat(100_000)}!!!!`],
    ]),
    ...mistyped({}, [['/audio', 'types', 'string']]),
  ],
};

/** A part, on its own and in a message of its role. */
function part(object: string, schema: z.ZodType, role: Role, tables: Table[]): Examples {
  return {
    object,
    schema,
    places: [
      {
        model: 'response',
        at: '/output/1/content/2',
        inside: { output: [bare('user'), { ...bare(role), content: [{}, {}] }] },
      },
    ],
    tables: [
      { reason: 'every property is optional', accepted: [{}] },
      ...tables,
      {
        reason: 'nothing but an object',
        refused: breaking('item.message.content[]', '', [...otherThan('object'), 'Hello.', [{}]]),
      },
    ],
  };
}

/** Source: `RealtimeConversationItemMessageSystem.content`. */
export const systemContent = part('part of a system message', SystemContent, 'system', [
  { reason: 'in full', accepted: evolved({ type: 'input_text', text: 'Now in German.' }) },
  text,
  {
    reason: 'properties of other parts',
    accepted: [{ type: 'input_text', text: 'a', transcript: 'b', audio: 'AAAA', detail: 'low' }],
  },
]);

/** Source: `RealtimeConversationItemMessageUser.content`. */
export const userContent = part('part of a user message', UserContent, 'user', [
  {
    reason: 'in full',
    accepted: [
      { type: 'input_text', text: 'Hello?' },
      ...evolved({ type: 'input_audio', audio: 'AAAA', transcript: 'Hello?' }),
      ...evolved({ type: 'input_image', image_url: 'data:image/png;base64,iVBORw0KGgo=', detail: 'high' }),
    ],
  },
  {
    reason: 'a type that says nothing of what else there is',
    accepted: [
      ...[{ type: 'input_text' }, { type: 'input_audio' }, { type: 'input_image' }],
      ...[
        { type: 'input_audio', text: 'a' },
        { type: 'input_text', audio: 'AAAA', image_url: 'data:image/jpeg;base64,/9j/' },
      ],
    ],
  },
  text,
  audio,
  transcript,
  {
    reason: 'an image as a data URI of a PNG or a JPEG',
    accepted: [
      'data:image/png;base64,iVBORw0KGgo=',
      'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAA',
      'data:image/jpeg;base64,/9j/4AAQSkZJRg==',
      `data:image/jpeg;base64,${'/9j/'.repeat(50_000)}`,
    ].map((image_url) => ({ image_url })),
    refused: [
      ...breakingAt({}, '/image_url', 'item.content.image_url', [
        ...['https://example.com/cat.png', 'http://example.com/cat.jpeg', 'file:///cat.png', 'file-abc123'],
        ...['data:image/gif;base64,R0lGODlh', 'data:image/webp;base64,UklGRg==', 'data:image/svg+xml;base64,PHN2Zz4='],
        ...['data:text/plain;base64,aGVsbG8=', 'data:audio/wav;base64,UklGRg==', 'data:image/;base64,AAAA'],
        ...['data:image/png,iVBORw0KGgo=', 'data:image/png;base64', 'data:image/png;base64,!!!!', 'data:;base64,AAAA'],
        ...['data:image/jpeg;base64,AAAAA', 'data:image/png;base64,AA=A', 'image/png;base64,AAAA'],
        ...['data:image/pngx;base64,AAAA', 'xdata:image/png;base64,AAAA', 'iVBORw0KGgo=', ''],
      ]),
      ...mistyped({}, [['/image_url', 'types', 'string']]),
    ],
  },
  {
    reason: 'the words of a data URI in either case, as RFC 2397 has them',
    accepted: ['DATA:IMAGE/PNG;BASE64,iVBORw0KGgo=', 'data:image/JPEG;base64,/9j/'].map((image_url) => ({ image_url })),
  },
  {
    reason: 'a parameter of the media type of a data URI, as RFC 2397 has it',
    accepted: ['data:image/png;name=cat.png;base64,iVBORw0KGgo='].map((image_url) => ({ image_url })),
  },
  {
    reason: 'a documented detail',
    accepted: ['auto', 'low', 'high'].map((detail) => ({ detail })),
    refused: [
      ...breakingAt({}, '/detail', 'item.content.detail', [
        'original',
        'medium',
        'Auto',
        'HIGH',
        'low ',
        'toString',
        '',
      ]),
      ...mistyped({}, [['/detail', 'item.content.detail', 'string']]),
    ],
  },
]);

/** Source: `RealtimeConversationItemMessageAssistant.content`. */
export const assistantContent = part('part of an assistant message', AssistantContent, 'assistant', [
  {
    reason: 'in full',
    accepted: [
      ...evolved({ type: 'output_text', text: 'Hello!' }),
      ...evolved({ type: 'output_audio', audio: 'AAAA', transcript: 'Hello!' }),
    ],
  },
  { reason: 'a text without one', accepted: [{ type: 'output_text' }] },
  text,
  audio,
  transcript,
  {
    reason: 'audio always has its transcript, which may be empty',
    accepted: [
      { type: 'output_audio', transcript: '' },
      { type: 'output_audio', transcript: 'Hello!' },
      { audio: 'AAAA' },
      { type: 'output_text', audio: 'AAAA' },
    ],
    refused: [
      ...breaking('modality.transcript', '/transcript', [
        { type: 'output_audio' },
        { type: 'output_audio', audio: 'AAAA' },
        { type: 'output_audio', text: 'Hello!' },
      ]),
      ...mistyped({ type: 'output_audio' }, [['/transcript', 'types', 'string']]),
    ],
  },
  {
    reason: 'a part under its beta name',
    accepted: [
      { type: 'text', text: 'Hello!' },
      { type: 'audio', audio: 'AAAA', transcript: 'Hello!' },
      { type: 'audio', transcript: 'Hello!' },
      { type: 'audio' },
      { type: 'text' },
    ],
  },
  {
    reason: 'properties of other parts',
    accepted: [{ type: 'output_text', text: 'a', detail: 'low', annotations: [] }],
  },
]);
