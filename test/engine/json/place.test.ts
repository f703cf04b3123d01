import { describe, expect, it } from 'vitest';
import { findPlaces, getAt, REMOVED, replaceAt } from '../../../src/engine/json/place.js';

const parse = (text: string): unknown => JSON.parse(text);

describe('getAt', () => {
  const value = { a: [{ b: 1 }, null], toString: 2 };

  it.each<[(string | number)[], unknown]>([
    [[], value],
    [['a', 0, 'b'], 1],
    [['a', '0', 'b'], 1],
    [['a', 1], null],
    [['a', 2], undefined],
    [['a', 1, 'b'], undefined],
    [['b', 'c'], undefined],
    [['toString'], 2],
    [['constructor'], undefined],
    [['a', 'length', 'x'], undefined],
    [['__proto__'], undefined],
  ])('returns the value at %j', (place, expected) => {
    expect(getAt(value, place)).toBe(expected);
  });

  it('reads an own property called __proto__', () => {
    expect(getAt(parse('{"__proto__":{"a":1}}'), ['__proto__', 'a'])).toBe(1);
  });
});

describe('findPlaces', () => {
  const value = { list: [{ a: 1 }, { b: 2 }, 3], map: { x: {}, y: [] } };

  it.each<[string, (string | number)[][]]>([
    ['', [[]]],
    ['/list', [['list']]],
    ['/list/*', [0, 1, 2].map((index) => ['list', index])],
    [
      '/list/*/a',
      [
        ['list', 0, 'a'],
        ['list', 1, 'a'],
      ],
    ],
    [
      '/map/*',
      [
        ['map', 'x'],
        ['map', 'y'],
      ],
    ],
    ['/map/x/absent', [['map', 'x', 'absent']]],
    ['/map/y/absent', []],
    ['/list/0', []],
    ['/absent', [['absent']]],
    ['/absent/below', []],
  ])('finds the places of %j', (pattern, places) => {
    expect(findPlaces(value, pattern)).toEqual(places);
  });

  it('finds nothing inside a value that is no container', () => {
    expect(findPlaces('text', '/a')).toEqual([]);
    expect(findPlaces(null, '/*')).toEqual([]);
  });
});

describe('replaceAt', () => {
  it.each<[unknown, (string | number)[], unknown, unknown]>([
    [{ a: 1 }, [], 2, 2],
    [{ a: 1, b: 2 }, ['a'], 3, { a: 3, b: 2 }],
    [{ a: 1 }, ['b'], 2, { a: 1, b: 2 }],
    [{ a: 1, b: 2 }, ['a'], REMOVED, { b: 2 }],
    [{ a: [1, 2, 3] }, ['a', 1], 9, { a: [1, 9, 3] }],
    [{ a: [1, 2, 3] }, ['a', 1], REMOVED, { a: [1, 3] }],
    [{ a: [{ b: 1 }] }, ['a', '0', 'b'], 2, { a: [{ b: 2 }] }],
    [{ a: 1 }, ['a'], undefined, { a: undefined }],
  ])('in %j at %j', (value, place, by, expected) => {
    const before = structuredClone(value);
    expect(replaceAt(value, place, by)).toStrictEqual(expected);
    expect(value).toStrictEqual(before);
  });

  it('keeps the order of the properties, and shares what is not on the way', () => {
    const value = { a: { x: 1 }, b: [1], c: 2 };
    const replaced = replaceAt(value, ['b', 0], 2) as typeof value;
    expect(Object.keys(replaced)).toEqual(['a', 'b', 'c']);
    expect(replaced.a).toBe(value.a);
  });

  it('creates an own property called __proto__', () => {
    expect(JSON.stringify(replaceAt({}, ['__proto__'], 1))).toBe('{"__proto__":1}');
    expect(JSON.stringify(replaceAt(parse('{"__proto__":{"a":1}}'), ['__proto__', 'a'], 2))).toBe(
      '{"__proto__":{"a":2}}',
    );
  });
});
