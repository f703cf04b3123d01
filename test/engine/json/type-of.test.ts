import { describe, expect, it } from 'vitest';
import { isObject, typeOf } from '../../../src/engine/json/type-of.js';

describe('the type of a JSON value', () => {
  it.each([
    [null, 'null'],
    [false, 'boolean'],
    [0, 'number'],
    ['', 'string'],
    [[], 'array'],
    [{}, 'object'],
  ])('%j is %s', (value, type) => {
    expect(typeOf(value)).toBe(type);
    expect(isObject(value)).toBe(type === 'object');
  });
});
