import { breakingAt, missing, mistyped, type Table, type Typed } from './_examples.js';

/** The place of an item in a response. */
export const inOutput = [{ model: 'response', at: '/output/0' }] as const;

/** The table of the required properties of an item. */
export function needs(base: object, properties: readonly Typed[]): Table {
  return {
    reason: `requires ${properties.map(([path]) => path.slice(1)).join(', ')}`,
    accepted: [base],
    refused: [...missing(base, properties), ...mistyped(base, properties)],
  };
}

/** The table of the optional properties of an item. */
export function mayHave(base: object, properties: readonly Typed[]): Table {
  return {
    reason: `may have ${properties.map(([path]) => path.slice(1)).join(', ')}`,
    refused: mistyped(base, properties),
  };
}

/** The table of the type of an item. */
export function itsType(base: { type: string }): Table {
  return {
    reason: 'other types',
    refused: [
      ...breakingAt(base, '/type', 'conversation-item.type', [
        ...[base.type.toUpperCase(), `${base.type} `, 'item_reference', 'constructor', '__proto__', ''],
      ]),
      ...mistyped(base, [['/type', 'conversation-item.type', 'string']]),
    ],
  };
}

/** The tables of `object` and `status`, which MCP items do not have. */
export function objectAndStatus(base: object): Table[] {
  return [
    {
      reason: 'object is realtime.item, if present',
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
      reason: 'documented statuses',
      accepted: ['completed', 'incomplete', 'in_progress'].map((status) => ({ ...base, status })),
      refused: [
        ...breakingAt(base, '/status', 'item.status', ['cancelled', 'failed', 'COMPLETED', 'calling', 'toString', '']),
        ...mistyped(base, [['/status', 'item.status', 'string']]),
      ],
    },
  ];
}

/** The table of `object` and `status` of an MCP item, which documents neither. */
export function noObjectOrStatus(base: object): Table {
  return {
    reason: 'object and status are not documented here and may be anything',
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

/** Texts that do not parse as JSON, but that JSON text begins with. */
export const partialJson = [
  ...[
    '',
    ' ',
    '{  \n',
    '{',
    '{"',
    '{"city":"Kyo',
    '{"city":"Kyoto"',
    '{"a":1,',
    '{"a":tr',
    '{"a":"\\',
    '{"a":"\\ud83d\\u',
  ],
  ...['[', '[1,', '"', '1.', '-', 'nul'],
  `{"a":"${'a'.repeat(100_000)}`,
];

/** Texts that no JSON text begins with. */
export const notJson = [
  ...['}', '{"a":1,}', '[1,]', "{'a':1}", '{a:1}', '{}{}', '{} x', '01', '.5', '+1'],
  ...['NaN', 'Infinity', 'undefined', 'None', 'True', '"\\x41"', '"a\nb"', '// none\n{}', '{"a":undefined}', 'Kyoto'],
];
