import { describe, expect, it } from 'vitest';
import { atBoundary } from '../../src/fuzzing/analysis/boundary.js';
import type { Trials } from '../../src/fuzzing/analysis/trials.js';

/** The limit of a parser between an accepted value and a rejected one, the number of questions, and what is wrong. */
async function limitOf<T>(passing: T, failing: T, isRejected: (value: T) => boolean, isUnknown = (_: T) => false) {
  let calls = 0;
  const outcome = async (value: { a: T }) => {
    calls++;
    if (isUnknown(value.a)) return 'unknown';
    return isRejected(value.a) ? 'fails' : 'passes';
  };
  const pair = { passing: { a: passing, b: 1 }, failing: { a: failing, b: 1 }, place: ['a'] };
  const { pair: found, sort } = await atBoundary({ outcome } as unknown as Trials, pair);
  expect(found.place).toEqual(['a']);
  const [passes, fails] = [found.passing, found.failing] as { a: T; b: number }[];
  expect([passes!.b, fails!.b]).toEqual([1, 1]);
  return { passes: passes!.a, fails: fails!.a, sort, calls };
}

describe('the limit of a number', () => {
  it.each([
    ['between neighbours', 3, 4, (n: number) => n > 3, 3, 3.01, 'too large'],
    ['with two digits', 1, 2, (n: number) => n > 1.5, 1.5, 1.51, 'too large'],
    ['of fractions', 0.5, 0.9, (n: number) => n > 0.75, 0.75, 0.76, 'too large'],
    ['of fractions far apart, which stays', 0.5, 9.5, (n: number) => n > 2, 0.5, 9.5, 'too large'],
  ])('%s', async (_, passing, failing, isRejected, passes, fails, sort) => {
    expect(await limitOf(passing, failing, isRejected)).toMatchObject({ passes, fails, sort });
  });

  it.each([
    ['from above', 0, 1000, (n: number) => n > 255, 255, 256, 'too large'],
    ['from below', 10, -1000, (n: number) => n < -7, -7, -8, 'too small'],
  ])('of integers: %s', async (_, passing, failing, isRejected, passes, fails, sort) => {
    const found = await limitOf(passing, failing, isRejected, (n) => !Number.isInteger(n));
    expect(found).toMatchObject({ passes, fails, sort });
  });

  it('is found in few questions', async () => {
    const { passes, fails, calls } = await limitOf(0, 2 ** 20, (n) => n > 777);
    expect([Math.floor(passes), Math.ceil(fails)]).toEqual([777, 778]);
    expect(calls).toBeLessThan(40);
  });

  it('stays where it is if nothing between can be tried', async () => {
    const found = await limitOf(
      0,
      100,
      (n) => n > 50,
      (n) => n > 0 && n < 100,
    );
    expect(found).toMatchObject({ passes: 0, fails: 100, calls: 1 });
  });
});

describe('the limit of a text', () => {
  it.each([
    [
      'too long',
      'ab',
      'x'.repeat(40),
      (text: string) => text.length > 16,
      `ab${'b'.repeat(14)}`,
      `ab${'b'.repeat(15)}`,
    ],
    ['too short', 'abcdef', 'x', (text: string) => text.length < 3, 'abc', 'ab'],
    ['too long', '', 'xxxx', (text: string) => text.length > 1, 'a', 'aa'],
  ])('is a length: %s', async (sort, passing, failing, isRejected, passes, fails) => {
    expect(await limitOf(passing, failing, isRejected)).toMatchObject({ passes, fails, sort });
  });

  it.each([
    ['its characters are rejected', 'abcdef', 'x', (text: string) => text.includes('x')],
    ['it is empty', 'abc', '', (text: string) => text === ''],
    ['the lengths are the same', 'abc', 'abd', (text: string) => text === 'abd'],
  ])('is none if %s', async (_, passing, failing, isRejected) => {
    expect(await limitOf(passing, failing, isRejected)).toMatchObject({
      passes: passing,
      fails: failing,
      sort: undefined,
    });
  });
});

it('other values have no limit', async () => {
  const found = await limitOf<unknown>(null, 'a', (value) => value === 'a');
  expect(found).toEqual({ passes: null, fails: 'a', sort: undefined, calls: 0 });
  expect(await limitOf<unknown>('1', 1, (value) => value === 1)).toMatchObject({ sort: undefined, calls: 0 });
});
