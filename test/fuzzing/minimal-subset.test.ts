import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minimalSubset, type Outcome } from '../../src/fuzzing/analysis/minimal-subset.js';

const numbers = (count: number) => Array.from({ length: count }, (_, i) => i);

describe('the minimal subset that fails', () => {
  it('is exactly what must be together to fail, and nothing in it can be removed', async () => {
    const chosen = fc.tuple(fc.integer({ min: 1, max: 60 }), fc.array(fc.nat(59), { minLength: 1, maxLength: 4 }));
    await fc.assert(
      fc.asyncProperty(chosen, async ([count, some]) => {
        const needed = new Set(some.map((one) => one % count));
        const test = async (subset: readonly number[]): Promise<Outcome> =>
          [...needed].every((one) => subset.includes(one)) ? 'fails' : 'passes';
        const found = await minimalSubset(numbers(count), test, () => false);
        expect(new Set(found)).toEqual(needed);
      }),
    );
  });

  it('is one of several causes', async () => {
    const test = async (subset: readonly number[]): Promise<Outcome> =>
      subset.includes(3) || subset.includes(17) ? 'fails' : 'passes';
    expect(await minimalSubset(numbers(20), test, () => false)).toHaveLength(1);
  });

  it('takes few calls if one item is the cause', async () => {
    let calls = 0;
    const test = async (subset: readonly number[]): Promise<Outcome> => {
      calls++;
      return subset.includes(41) ? 'fails' : 'passes';
    };
    expect(await minimalSubset(numbers(64), test, () => false)).toEqual([41]);
    expect(calls).toBeLessThan(15);
  });

  it('goes on if some subsets cannot be tried', async () => {
    const test = async (subset: readonly number[]): Promise<Outcome> => {
      if (subset.includes(2) !== subset.includes(5)) return 'unknown';
      return subset.includes(2) ? 'fails' : 'passes';
    };
    expect(await minimalSubset(numbers(9), test, () => false)).toEqual([2, 5]);
  });

  it('is found with few calls if most must stay together', async () => {
    let calls = 0;
    const test = async (subset: readonly number[]): Promise<Outcome> => {
      calls++;
      return numbers(16).every((one) => one === 5 || subset.includes(one)) ? 'fails' : 'passes';
    };
    expect(await minimalSubset(numbers(16), test, () => false)).toEqual(numbers(16).filter((one) => one !== 5));
    expect(calls).toBeLessThan(90);
  });

  it('is the list if it has one item, which is not tried', async () => {
    const untried = () => expect.fail('tried');
    expect(await minimalSubset([1], untried, () => false)).toEqual([1]);
    expect(await minimalSubset([], untried, () => false)).toEqual([]);
  });

  it('of two items is tried once for each', async () => {
    const tried: (readonly number[])[] = [];
    const test = async (subset: readonly number[]): Promise<Outcome> => {
      tried.push(subset);
      return 'passes';
    };
    expect(await minimalSubset([1, 2], test, () => false)).toEqual([1, 2]);
    expect(tried).toEqual([[1], [2]]);
  });

  it('ends when the budget is spent', async () => {
    expect(
      await minimalSubset(
        numbers(9),
        async () => 'fails',
        () => true,
      ),
    ).toEqual(numbers(9));
  });
});
