import { expect, it } from 'vitest';
import * as z from 'zod';
import { document } from '../../../src/engine/schema/documented.js';
import { ifProperties, jsonSchema, markedJsonSchema } from '../../../src/engine/schema/json-schema.js';

const Figure = document('figure', z.looseObject({ sides: z.array(z.url()) }), {
  refine: (json) => Object.assign(json, ifProperties({ kind: 'square' }, { required: ['sides'] })),
});

const plain = {
  type: 'object',
  properties: { sides: { type: 'array', items: { type: 'string' } } },
  required: ['sides'],
  if: { properties: { kind: { const: 'square' } }, required: ['kind'] },
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  then: { required: ['sides'] },
};

it('marks documented objects, and drops what narrows nothing and the formats of zod', () => {
  expect(markedJsonSchema(Figure)).toMatchObject({ ...plain, 'x-objects': ['figure'] });
  expect(markedJsonSchema(Figure)).not.toHaveProperty('additionalProperties');
});

it('has no mark for users, at any depth', () => {
  const { $schema, ...schema } = jsonSchema('Drawing', z.looseObject({ figures: z.array(Figure) }), []);
  expect($schema).toBe('https://json-schema.org/draft/2020-12/schema');
  expect(schema).toEqual({
    title: 'Drawing',
    type: 'object',
    properties: { figures: { type: 'array', items: plain } },
    required: ['figures'],
  });
});

it('keeps additional properties that have a schema, and null', () => {
  const schema = jsonSchema('Map', z.object({ a: z.literal(null) }).catchall(z.string()), []);
  expect(schema).toMatchObject({ additionalProperties: { type: 'string' } });
});

it('says in $comment what it cannot express', () => {
  expect(jsonSchema('Map', z.string(), ['a is even', 'b is odd']).$comment).toBe(
    'Rules that JSON Schema cannot express: a is even; b is odd.',
  );
  expect(jsonSchema('Map', z.string(), [])).not.toHaveProperty('$comment');
});
