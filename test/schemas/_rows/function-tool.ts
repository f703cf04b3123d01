import { RealtimeFunctionTool } from '../../../src/schemas/index.js';
import { breaking, breakingAt, type Examples, evolved, mistyped, otherThan } from '../_examples.js';

const full = {
  type: 'function',
  name: 'get_weather',
  description: 'The weather of a city. Say that you are looking it up.',
  parameters: {
    type: 'object',
    properties: { city: { type: 'string' }, days: { type: 'integer', minimum: 1, maximum: 14 } },
    required: ['city'],
    additionalProperties: false,
  },
};

/** A schema of an object in an object, `levels` deep. */
function nested(levels: number): object {
  let schema: object = { type: 'string' };
  for (let level = 0; level < levels; level++) schema = { type: 'object', properties: { inner: schema } };
  return schema;
}

/** Source: `RealtimeFunctionTool`. */
export const functionTool: Examples = {
  object: 'function tool',
  schema: RealtimeFunctionTool,
  places: [{ model: 'session', at: '/tools/0' }],
  tables: [
    {
      reason: 'every property is optional',
      accepted: [{}, { name: 'hang_up' }, { type: 'function' }, ...evolved(full)],
    },
    {
      reason: 'any name and any description',
      accepted: [{ name: '' }, { name: 'n'.repeat(1000) }, { description: '' }, { description: 'd'.repeat(100_000) }],
    },
    {
      reason: 'no other type',
      refused: [
        ...breakingAt(full, '/type', 'session.tools[].type', [
          ...['mcp', 'Function', 'FUNCTION', 'function ', 'function_call', 'web_search', 'custom', 'toString', ''],
        ]),
        ...mistyped(full, [['/type', 'session.tools[].type', 'string']]),
      ],
    },
    {
      reason: 'parameters: any JSON Schema object',
      accepted: [
        {},
        nested(100),
        { type: 'object', properties: JSON.parse('{"__proto__":{"type":"string"},"constructor":true}') },
        JSON.parse('{"__proto__":{"a":1},"type":5,"constructor":null}'),
        { $ref: '#/$defs/a', $defs: { a: { anyOf: [{ type: 'null' }, { enum: [1, 'a', null] }] } } },
      ].map((parameters) => ({ name: 'f', parameters })),
      refused: [
        ...breakingAt(full, '/parameters', 'session.tools[].parameters', ['{"type":"object"}', '{}', true, [{}]]),
        ...mistyped(full, [['/parameters', 'session.tools[].parameters', 'object']]),
      ],
    },
    {
      reason: 'strings',
      refused: mistyped(full, [
        ['/name', 'types', 'string'],
        ['/description', 'types', 'string'],
      ]),
    },
    {
      reason: 'nothing but an object',
      refused: breaking('session.tools[]', '', [...otherThan('object'), 'get_weather', [full]]),
    },
  ],
};
