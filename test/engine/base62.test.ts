import type * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DIGITS, drawDigits, fiveDigits } from '../../src/engine/base62.js';
import { sourceOf } from '../../src/engine/generate/random.js';

/** A source whose integers are all the least, or all the greatest, that is asked for. */
const always = (end: 'min' | 'max') =>
  ({ nextInt: (min: number, max: number) => (end === 'min' ? min : max) }) as fc.Random;

describe('random digits', () => {
  it.each([0, 1, 2, 3, 4, 5, 16, 21, 32, 63])('are as many as asked for: %i', (length) => {
    for (let seed = 0; seed < 50; seed++) {
      expect(drawDigits(sourceOf(seed, 0), length)).toMatch(new RegExp(`^[0-9A-Za-z]{${length}}$`));
    }
  });

  it('are the first digit if each integer is the least, and the last one if it is the greatest', () => {
    expect(drawDigits(always('min'), 6)).toBe('000000');
    expect(drawDigits(always('max'), 6)).toBe('zzzzzz');
  });

  it('are each of the 62 digits equally often in each position', () => {
    const COUNT = 12_400;
    const EXPECTED = COUNT / 62;
    const LENGTH = 9;
    const random = sourceOf(1, 0);
    const texts = Array.from({ length: COUNT }, () => drawDigits(random, LENGTH));
    for (let position = 0; position < LENGTH; position++) {
      const counts = new Map(Array.from(DIGITS, (digit) => [digit, 0]));
      for (const text of texts) counts.set(text.charAt(position), counts.get(text.charAt(position))! + 1);
      expect(counts.size).toBe(62);
      const distance = [...counts.values()].reduce((sum, count) => sum + (count - EXPECTED) ** 2 / EXPECTED, 0);
      // Chi-squared with 61 degrees of freedom: 61 ± 11. A digit that never comes adds 200.
      expect(distance).toBeGreaterThan(20);
      expect(distance).toBeLessThan(120);
    }
  });

  it('in neighbouring positions do not depend on each other', () => {
    const random = sourceOf(2, 0);
    const texts = Array.from({ length: 20_000 }, () => drawDigits(random, 8));
    for (let position = 1; position < 8; position++) {
      const same = texts.filter((text) => text[position] === text[position - 1]).length;
      // 323 expected; the standard deviation is 18.
      expect(Math.abs(same - 20_000 / 62)).toBeLessThan(90);
    }
  });
});

it.each([
  [0, '00000'],
  [61, '0000z'],
  [62, '00010'],
  [62 ** 2 - 1, '000zz'],
  [62 ** 2, '00100'],
  [62 ** 3, '01000'],
  [62 ** 4 - 1, '0zzzz'],
  [62 ** 4, '10000'],
  [62 ** 5 - 1, 'zzzzz'],
])('five digits express %i as %s', (number, digits) => {
  expect(fiveDigits(number)).toBe(digits);
});
