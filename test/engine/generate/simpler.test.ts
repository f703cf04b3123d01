import { describe, expect, it } from 'vitest';
import { simplerJson, simplerList, simplerNumber, simplerText } from '../../../src/engine/generate/simpler.js';

const all = <T>(values: Iterable<T>): T[] => [...values];

describe('simpler texts', () => {
  it('are shorter, from the start and from the end, then plainer', () => {
    expect(all(simplerText('wxyz'))).toEqual([
      ...['', 'wx', 'yz', 'wxy', 'xyz'],
      ...['aaaa', 'aayz', 'wxaa', 'axyz', 'wayz', 'wxaz', 'wxya'],
    ]);
  });

  it('have at least the minimum length', () => {
    expect(all(simplerText('xyz', 2))).toEqual(['xy', 'yz', 'aaa', 'ayz', 'xaz', 'xya']);
    expect(all(simplerText('xy', 2))).toEqual(['aa', 'ay', 'xa']);
  });

  it('do not split surrogate pairs, and leave plain characters', () => {
    expect(all(simplerText('😀a'))).toEqual(['', '😀', 'a', 'aa', 'aa']);
    expect(all(simplerText('aa', 2))).toEqual([]);
  });

  it('have at most 64 parts made plain', () => {
    const plainer = all(simplerText('x'.repeat(128), 128));
    expect(plainer).toHaveLength(1 + 2 + 4 + 8 + 16 + 32 + 64);
    expect(plainer[0]).toBe('a'.repeat(128));
  });
});

describe('simpler numbers', () => {
  it.each<[number, number | undefined, number[]]>([
    [10, undefined, [0, 5, 7, 8, 9]],
    [10, 8, [8, 9]],
    [3, 3, []],
    [-4, undefined, [0]],
    [2.5, undefined, [0]],
    [2 ** 53, undefined, [0]],
  ])('of %d, with %s as the simplest', (number, simplest, expected) => {
    expect(all(simplerNumber(number, simplest))).toEqual(expected);
  });
});

describe('simpler lists', () => {
  it('are empty, a half, without an item, then with a simpler item', () => {
    const halves = (item: number) => (item > 8 ? [item / 2] : []);
    expect(all(simplerList([], halves))).toEqual([]);
    expect(all(simplerList([10], halves))).toEqual([[], [5]]);
    expect(all(simplerList([1, 2, 10], halves))).toEqual([[], [2, 10], [1, 10], [1, 2], [1, 2, 5]]);
    expect(all(simplerList([1, 2, 3, 4], halves)).slice(0, 3)).toEqual([[], [1, 2], [2, 3, 4]]);
  });
});

describe('simpler JSON', () => {
  it.each<[unknown, unknown[]]>([
    [null, []],
    [true, []],
    [1, [0]],
    ['x', ['', 'a']],
    [[1], [[], [0]]],
    [{}, []],
    [{ a: 1 }, [{}, { a: 0 }]],
    [{ a: 1, b: [] }, [{}, { b: [] }, { a: 1 }, { a: 0, b: [] }]],
  ])('of %j has the same type', (value, expected) => {
    expect(all(simplerJson(value))).toEqual(expected);
  });
});
