import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distinct, list } from '../../../src/engine/generate/list.js';
import { oneNumber, wholeNumber } from '../../../src/engine/generate/number.js';
import { sourceOf } from '../../../src/engine/generate/random.js';
import { drawnAt, sampleAt } from '../../../src/engine/generate/sample.js';

const samples = <T>(arbitrary: fc.Arbitrary<T>, count = 200) =>
  Array.from({ length: count }, (_, index) => sampleAt(arbitrary, 3, index));

/** The first sample that passes a test, and what it shrinks to in one step. */
function shrinksOf<T>(arbitrary: fc.Arbitrary<T>, test: (value: T) => boolean) {
  for (let index = 0; ; index++) {
    const { value, context } = drawnAt(arbitrary, 3, index);
    if (test(value)) return { value, simpler: [...arbitrary.shrink(value, context)].map((one) => one.value) };
  }
}

describe('a list', () => {
  it('has one of its lengths, those that are listed often more often', () => {
    const lengths = samples(list(wholeNumber(0, 9), 0, 1, 3, 3, 3)).map(({ length }) => length);
    expect(new Set(lengths)).toEqual(new Set([1, 3]));
    expect(lengths.filter((length) => length === 3).length).toBeGreaterThan(120);
  });

  it('shrinks to its minimum, to a half, by each item, then item by item', () => {
    const items = fc.constantFrom('p').map(() => 7);
    const shrunk = (minLength: number, length: number) =>
      shrinksOf(list(items, minLength, length), () => true).simpler.map((one) => one.length);
    expect(shrunk(0, 4)).toEqual([0, 2, 3, 3, 3, 3]);
    expect(shrunk(1, 4)).toEqual([1, 2, 3, 3, 3, 3]);
    expect(shrunk(0, 1)).toEqual([0, 0]);
    expect(shrunk(2, 4)).toEqual([2, 3, 3, 3, 3]);
    expect(shrunk(3, 3)).toEqual([]);
    const { value, simpler } = shrinksOf(list(wholeNumber(0, 9), 2, 2), ([a, b]) => a === 2 && b === 1);
    expect([value, simpler]).toEqual([
      [2, 1],
      [
        [0, 1],
        [1, 1],
        [2, 0],
      ],
    ]);
  });

  it('of distinct items stays distinct, and is shorter if there are too few', () => {
    const digits = distinct(wholeNumber(0, 3), (digit) => digit, 0, 2, 4, 9);
    for (const value of samples(digits)) expect(new Set(value).size).toBe(value.length);
    expect(Math.max(...samples(digits).map(({ length }) => length))).toBe(4);
    const { simpler } = shrinksOf(digits, (value) => String(value) === '3,1');
    expect(simpler).toEqual([[], [3], [1], [3], [0, 1], [2, 1], [3, 0]]);
  });

  it('cannot shrink a value that it did not make', () => {
    expect(list(wholeNumber(0, 1), 0, 1).canShrinkWithoutContext([0])).toBe(false);
  });
});

describe('a number', () => {
  it('is one of those that are listed, and shrinks towards the simplest', () => {
    expect(new Set(samples(oneNumber(1, 5, 9)))).toEqual(new Set([5, 9]));
    expect(shrinksOf(oneNumber(1, 5, 9), (value) => value === 5).simpler).toEqual([1, 3, 4]);
  });

  it('is whole and within its limits', () => {
    expect(new Set(samples(wholeNumber(3, 6)))).toEqual(new Set([3, 4, 5, 6]));
    expect(shrinksOf(wholeNumber(3, 6), (value) => value === 6).simpler).toEqual([3, 4, 5]);
    expect(shrinksOf(wholeNumber(3, 6, 5), (value) => value === 6).simpler).toEqual([5]);
    expect(wholeNumber(0, 1).generate(sourceOf(1, 1), undefined).context).toBeUndefined();
  });
});
