import { describe, expect, it } from 'vitest';
import { reducedFully } from '../../src/engine/json/reduce.js';
import { simplerValues } from '../../src/fuzzing/analysis/simpler-values.js';

describe('simpler values', () => {
  it.each([
    ['', []],
    ['a', ['']],
    ['hello', ['', 'a', 'hel', 'hell', 'aaaaa']],
    ['{"a":1}', ['', 'a', '{}', '[]', '{"a"', '{"a":1', 'aaaaaaa']],
    ['💥💥', ['', 'a', '💥', 'aa']],
    ['\n', ['']],
    [0, []],
    [1, [0]],
    [2.5, [0, 1, 2]],
    [-8, [0, 1, -4, -6, -7]],
    [true, [false]],
    [false, []],
    [null, []],
    [[], []],
    [[1], [[]]],
    [
      [1, 2, 3],
      [[], [1, 2], [3]],
    ],
    [{}, []],
    [{ ab: 1 }, [{}]],
    [{ 'long key': 1, b: 2 }, [{}, { a: 1, b: 2 }]],
  ])('of %j', (value, simpler) => expect(simplerValues(value)).toEqual(simpler));

  it('never include the value itself, however many keys it has', () => {
    const object = Object.fromEntries(Array.from({ length: 700 }, (_, i) => [`key ${i}`, i]));
    expect(simplerValues(object)).toEqual([{}]);
    const [, short] = simplerValues(Object.fromEntries(Object.entries(object).slice(0, 676)));
    expect(simplerValues(short)).toEqual([{}]);
  });

  it.each([
    [{ a: 'some long text', b: 1 }, (v: object) => Object.hasOwn(v, 'a'), { a: '' }],
    [{ 'a long key': [1, 2, 3] }, (v: object) => JSON.stringify(v).includes(':['), { a: [] }],
    [{ list: [5, 77, 'text'] }, (v: object) => /[4-9]\d/.test(JSON.stringify(v)), { a: [40] }],
    [{ deep: [true, { on: true }] }, (v: object) => JSON.stringify(v).includes('on'), { a: [{ on: false }] }],
  ])('reduce %j as far as possible', async (value, keeps, expected) => {
    const isKept = async (v: unknown) => typeof v === 'object' && v !== null && keeps(v);
    expect(await reducedFully(value, simplerValues, isKept)).toEqual(expected);
  });
});
