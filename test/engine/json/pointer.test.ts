import { describe, expect, it } from 'vitest';
import { fromPointer, toPointer } from '../../../src/engine/json/pointer.js';

describe('a JSON Pointer', () => {
  // The examples of RFC 6901, section 5.
  it.each<[string[], string]>([
    [[], ''],
    [['foo'], '/foo'],
    [['foo', '0'], '/foo/0'],
    [[''], '/'],
    [['a/b'], '/a~1b'],
    [['m~n'], '/m~0n'],
    [['c%d'], '/c%d'],
    [[' '], '/ '],
    [['~1', '/', '~01'], '/~01/~1/~001'],
  ])('of %j is %j', (keys, pointer) => {
    expect(toPointer(keys)).toBe(pointer);
    expect(fromPointer(pointer)).toEqual(keys);
  });

  it('formats indexes as digits', () => {
    expect(toPointer(['a', 10, 'b'])).toBe('/a/10/b');
  });
});
