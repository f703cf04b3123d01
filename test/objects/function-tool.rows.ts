import { RealtimeFunctionTool } from '../../src/objects/index.js';
import { breaking, breakingAt, type Examples, evolved, mistyped, otherThan } from './_examples.js';

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

/** Returns a JSON Schema with `levels` nested objects. */
function nested(levels: number): object {
  let schema: object = { type: 'string' };
  for (let level = 0; level < levels; level++) schema = { type: 'object', properties: { inner: schema } };
  return schema;
}

/** Source: `RealtimeFunctionTool`. */
export const functionTool: Examples = {
  object: 'function-tool',
  schema: RealtimeFunctionTool,
  places: [
    { model: 'session', at: '/tools/0' },
    { model: 'ga-session', at: '/tools/0' },
  ],
  tables: [
    {
      reason: 'every property is optional',
      accepted: [{}, { name: 'hang_up' }, { type: 'function' }, ...evolved(full)],
    },
    {
      reason: 'any name and any description',
      accepted: [{ name: '' }, { name: 'n'.repeat(1000) }, { description: '' }, { description: 'd'.repeat(100_000) }],
    },
    { reason: 'a description may be null', accepted: [{ description: null }, { ...full, description: null }] },
    {
      reason: 'other types',
      refused: [
        ...breakingAt(full, '/type', 'function-tool.type', [
          ...['Function', 'FUNCTION', 'function ', 'function_call', 'web_search', 'custom', 'toString', ''],
        ]),
        ...mistyped(full, [['/type', 'function-tool.type', 'string']]),
      ],
    },
    {
      reason: 'the type of an MCP server, which the current API allows beside function tools',
      notIn: ['ga-session', 'client-secret'],
      refused: breakingAt(full, '/type', 'function-tool.type', ['mcp']),
    },
    {
      reason: 'parameters: any JSON Schema',
      accepted: [
        {},
        nested(100),
        { type: 'object', properties: JSON.parse('{"__proto__":{"type":"string"},"constructor":true}') },
        { $ref: '#/$defs/a', $defs: { a: { anyOf: [{ type: 'null' }, { enum: [1, 'a', null] }] } } },
      ].map((parameters) => ({ name: 'f', parameters })),
      refused: [
        ...breakingAt(full, '/parameters', 'function-tool.parameters', ['{"type":"object"}', '{}', true, [{}]]),
        ...mistyped(full, [['/parameters', 'function-tool.parameters', 'object']]),
      ],
    },
    {
      reason: 'parameters that are no JSON Schema: left open, not checked',
      accepted: [
        JSON.parse('{"__proto__":{"a":1},"type":5,"constructor":null}'),
        { type: 'text' },
        { properties: { city: 'string' } },
        { required: 'city' },
      ].map((parameters) => ({ name: 'f', parameters })),
    },
    {
      reason: 'must be strings',
      refused: mistyped(full, [
        ['/name', 'function-tool.types', 'string'],
        ['/description', 'function-tool.types', 'string', 'null'],
      ]),
    },
    {
      reason: 'must be an object',
      refused: breaking('function-tool.types', '', [...otherThan('object'), 'get_weather', [full]]),
    },
  ],
};
