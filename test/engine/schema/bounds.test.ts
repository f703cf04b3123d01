import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { boundTests } from '../../../src/engine/schema/bounds.js';
import { markedJsonSchema } from '../../../src/engine/schema/json-schema.js';
import { shapeOf } from '../../../src/engine/schema/shape.js';

const boundsOf = (schema: z.ZodType) => boundTests(shapeOf(markedJsonSchema(schema)).branches[0]!);

/** What is to be reached, and which of the values reach it. */
const reachedBy = (schema: z.ZodType, values: readonly unknown[]) =>
  Object.fromEntries(boundsOf(schema).map(({ name, test }) => [name, values.filter(test)]));

const keywordsOf = (schema: z.ZodType) => boundsOf(schema).map(({ keyword }) => keyword);

describe('the bounds of numbers', () => {
  it('are its least and greatest value, and what lies in between', () => {
    expect(reachedBy(z.number().min(0).max(3), [0, 1.5, 3])).toEqual({ '= 0': [0], '= 3': [3], 'in between': [1.5] });
    expect(reachedBy(z.number().min(2), [2, 3])).toEqual({ '= 2': [2], 'in between': [3] });
    expect(reachedBy(z.number().max(3), [2, 3])).toEqual({ '= 3': [3] });
    expect(boundsOf(z.number())).toEqual([]);
  });

  it('include numbers above 16 bits for integers that have no greatest value', () => {
    const integer = z.int().meta({ minimum: 0, maximum: undefined });
    expect(reachedBy(integer, [0, 0xffff, 0x1_0000])).toMatchObject({ 'above 16 bits': [0x1_0000] });
    expect(Object.keys(reachedBy(z.int().min(0).max(9), []))).toEqual(['= 0', '= 9', 'in between']);
  });
});

describe('the bounds of arrays', () => {
  const lists = [[], [1], [1, 2], [1, 2, 3]];

  it('are empty, of one and of several items', () => {
    expect(reachedBy(z.array(z.number()), lists)).toEqual({
      empty: [[]],
      'of one': [[1]],
      'of several': [
        [1, 2],
        [1, 2, 3],
      ],
    });
    expect(Object.keys(reachedBy(z.array(z.number()).min(1), lists))).toEqual(['of one', 'of several']);
    expect(Object.keys(reachedBy(z.array(z.number()).max(1), lists))).toEqual(['empty']);
  });
});

describe('the bounds of objects', () => {
  it('are no property and every property', () => {
    const both = z.object({ a: z.number().optional(), b: z.number().optional() });
    expect(reachedBy(both, [{}, { a: 1 }, { a: 1, b: 2 }])).toEqual({
      empty: [{}],
      'every property': [{ a: 1, b: 2 }],
    });
    expect(Object.keys(reachedBy(z.object({ a: z.number().optional() }), []))).toEqual(['empty']);
  });

  it('do not include the empty object if a property is required', () => {
    expect(Object.keys(reachedBy(z.object({ a: z.number(), b: z.number().optional() }), []))).toEqual([
      'every property',
    ]);
  });

  it('are the number of properties and the length of keys of a map', () => {
    const map = z.record(z.string(), z.string()).meta({ maxProperties: 2, propertyNames: { maxLength: 3 } });
    const [empty, one, two, long] = [{}, { a: '1' }, { a: '1', b: '2' }, { abc: '1', d: '' }];
    expect(reachedBy(map, [empty, one, two, long])).toEqual({
      empty: [empty],
      'not empty': [one, two, long],
      'of 2 properties': [two, long],
      'a key of 3 characters': [long],
    });
    expect(keywordsOf(map)).toEqual([undefined, undefined, 'maxProperties', 'maxKeyLength']);
  });
});

describe('the bounds of texts', () => {
  it('are the empty text and the longest one', () => {
    expect(reachedBy(z.string().max(3), ['', 'ab', 'abc'])).toEqual({ empty: [''], 'of 3 characters': ['abc'] });
    expect(keywordsOf(z.string().max(3))).toEqual([undefined, 'maxLength']);
    expect(Object.keys(reachedBy(z.string(), []))).toEqual(['empty']);
  });

  it('do not include the empty text if the values are listed', () => {
    expect(boundsOf(z.enum(['a', 'b']))).toEqual([]);
  });
});
