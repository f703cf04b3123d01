import { breakingAt, missing, mistyped, type Table, type Typed } from '../_examples.js';

/** Where an item is in a response. */
export const inOutput = [{ model: 'response', at: '/output/0' }] as const;

/** The properties that an item of this kind cannot do without. */
export function needs(base: object, properties: readonly Typed[]): Table {
  return {
    reason: `needs ${properties.map(([path]) => path.slice(1)).join(', ')}`,
    accepted: [base],
    refused: [...missing(base, properties), ...mistyped(base, properties)],
  };
}

/** The properties that an item of this kind may do without. */
export function mayHave(base: object, properties: readonly Typed[]): Table {
  return {
    reason: `may have ${properties.map(([path]) => path.slice(1)).join(', ')}`,
    refused: mistyped(base, properties),
  };
}

/** The type that tells an item of this kind from the others. */
export function itsType(base: { type: string }): Table {
  return {
    reason: 'no undocumented type',
    refused: [
      ...breakingAt(base, '/type', 'response.output[].type', [
        ...[base.type.toUpperCase(), `${base.type} `, 'item_reference', 'constructor', '__proto__', ''],
      ]),
      ...mistyped(base, [['/type', 'response.output[].type', 'string']]),
    ],
  };
}

/** `object` and `status`, which the items of a conversation have and those of an MCP server do not. */
export function objectAndStatus(base: object): Table[] {
  return [
    {
      reason: 'realtime.item, if anything',
      accepted: [{ ...base, object: 'realtime.item' }],
      refused: [
        ...breakingAt(base, '/object', 'item.object', [
          'item',
          'Realtime.item',
          'realtime.item ',
          'realtime.response',
          '',
        ]),
        ...mistyped(base, [['/object', 'item.object', 'string']]),
      ],
    },
    {
      reason: 'a documented status, if any',
      accepted: ['completed', 'incomplete', 'in_progress'].map((status) => ({ ...base, status })),
      refused: [
        ...breakingAt(base, '/status', 'item.status', ['cancelled', 'failed', 'COMPLETED', 'calling', 'toString', '']),
        ...mistyped(base, [['/status', 'item.status', 'string']]),
      ],
    },
  ];
}

/** `object` and `status` are not documented of an item of an MCP server: they may be there, and may be anything. */
export function noObjectOrStatus(base: object): Table {
  return {
    reason: 'object and status, which are not documented here',
    accepted: [
      { ...base, object: 'realtime.item', status: 'completed' },
      { ...base, object: 'realtime.mcp_item' },
      { ...base, status: 'calling' },
    ],
  };
}

/** Texts that parse as JSON. */
export const jsonTexts = [
  ...['{}', '{"city":"Kyoto","days":3}', ' {\n\t"a" : [ ] }\r\n', '[]', 'null', '0', '-1.5e+3', '"text"', 'true'],
  ...['{"a":1,"a":2}', '{"__proto__":{"x":1}}', '"\\ud83d\\ude00 \\u0000"', '"\u2028😀"'],
  `{"a":"${'a'.repeat(100_000)}"}`,
];

/** Texts that do not. */
export const notJson = [
  ...[
    '',
    ' ',
    '{',
    '}',
    '{"city":"Kyo',
    '{"a":1,}',
    '[1,]',
    "{'a':1}",
    '{a:1}',
    '{}{}',
    '{} x',
    '01',
    '.5',
    '1.',
    '+1',
  ],
  ...[
    'NaN',
    'Infinity',
    'undefined',
    'None',
    'True',
    '"',
    '"\\x41"',
    '"a\nb"',
    '// none\n{}',
    '{"a":undefined}',
    'Kyoto',
  ],
];
