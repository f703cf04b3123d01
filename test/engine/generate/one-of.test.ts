import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weighted } from '../../../src/engine/generate/choosing.js';
import { fresh } from '../../../src/engine/generate/fixed.js';
import { lazily } from '../../../src/engine/generate/lazily.js';
import { anyNumber } from '../../../src/engine/generate/number.js';
import { oneOf, orNull } from '../../../src/engine/generate/one-of.js';
import { hash, sourceOf } from '../../../src/engine/generate/random.js';
import { sampleAt } from '../../../src/engine/generate/sample.js';
import { someOf } from '../../../src/engine/generate/some-of.js';

const samples = <T>(arbitrary: fc.Arbitrary<T>, count = 600) =>
  Array.from({ length: count }, (_, index) => sampleAt(arbitrary, 3, index));
const shrinksOf = <T>(arbitrary: fc.Arbitrary<T>, value: T) =>
  [...arbitrary.shrink(value, undefined)].map((one) => one.value);

describe('one of several values', () => {
  const words = oneOf('bb', 'a', 'ccc', 'dd');

  it('is any of them', () => {
    expect(new Set(samples(words))).toEqual(new Set(['bb', 'a', 'ccc', 'dd']));
  });

  it('shrinks to shorter ones, and to earlier ones that are not longer', () => {
    expect(shrinksOf(words, 'ccc')).toEqual(['bb', 'a', 'dd']);
    expect(shrinksOf(words, 'dd')).toEqual(['bb', 'a']);
    expect(shrinksOf(words, 'bb')).toEqual(['a']);
    expect(shrinksOf(words, 'a')).toEqual([]);
    expect(shrinksOf(oneOf(10, 5), 10)).toEqual([5]);
  });

  it('is chosen by weight, and null in a third of the cases', () => {
    const share = (arbitrary: fc.Arbitrary<unknown>, value: unknown) =>
      samples(arbitrary).filter((one) => one === value).length / 600;
    expect(share(orNull(fc.constant(1)), null)).toBeCloseTo(1 / 3, 1);
    expect(share(weighted([1, fc.constant('x')], [4, fc.constant('y')]), 'x')).toBeCloseTo(1 / 5, 1);
  });
});

describe('some of several values', () => {
  it('keep their order; the first ones are always there, and the others as often as requested', () => {
    const made = samples(someOf([fc.constant(1), fc.constant(2), fc.constant(3)], 1, 0.25));
    for (const list of made) expect([1, 12, 13, 123]).toContain(Number(list.join('')));
    expect(made.filter((list) => list.includes(2)).length / 600).toBeCloseTo(1 / 4, 1);
    expect(samples(someOf([fc.constant(1)])).filter((list) => list.length === 1).length / 600).toBeCloseTo(0.8, 1);
  });
});

describe('any number', () => {
  it('is within its limits with at most three decimal places, and shrinks to the simplest', () => {
    const numbers = samples(anyNumber(0.25, 1.5, 1));
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0.25);
    expect(Math.min(...numbers)).toBeLessThan(0.3);
    expect(Math.max(...numbers)).toBeLessThanOrEqual(1.5);
    expect(Math.max(...numbers)).toBeGreaterThan(1.45);
    for (const number of numbers) expect(Number(number.toFixed(3))).toBe(number);
    expect([shrinksOf(anyNumber(0, 2, 1), 0.5), shrinksOf(anyNumber(0, 2, 1), 1)]).toEqual([[1], []]);
  });
});

describe('a random source', () => {
  it('always gives the same numbers for the same integers, and others for others', () => {
    const first = (...of: [number, number, number?]) => sourceOf(...of).nextInt();
    const all = [first(1, 2), first(1, 2, 3), first(2, 1), first(1 + 2 ** 40, 2), first(1, 2 + 2 ** 40), first(-1, 2)];
    expect(new Set(all).size).toBe(all.length);
    expect(first(1, 2, 0)).toBe(all[0]);
  });

  it('continues from its copy as from itself', () => {
    const source = sourceOf(5, 6);
    const copy = source.clone();
    expect([source.nextInt(), source.nextInt()]).toEqual([copy.nextInt(), copy.nextInt()]);
  });

  it('has the hash of a name, which FNV-1a defines', () => {
    expect([hash(''), hash('a') >>> 0, hash('foobar') >>> 0]).toEqual([0x811c9dc5, 0xe40c292c, 0xbf9cf968]);
  });
});

describe('a value that is made', () => {
  it('is another one each time', () => {
    const [one, other] = samples(
      fresh(() => ({})),
      2,
    );
    expect(one).toEqual(other);
    expect(one).not.toBe(other);
  });

  it('lazily is made once, when it is first needed', () => {
    let made = 0;
    const lazy = lazily(() => {
      made++;
      return oneOf('bb', 'a');
    });
    expect(made).toBe(0);
    expect(samples(lazy, 20)).toContain('bb');
    expect(shrinksOf(lazy, 'bb')).toEqual(['a']);
    expect([lazy.canShrinkWithoutContext('a'), made]).toEqual([false, 1]);
  });
});
