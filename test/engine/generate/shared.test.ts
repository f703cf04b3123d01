import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawn } from '../../../src/engine/generate/drawn.js';
import { list } from '../../../src/engine/generate/list.js';
import { object, optional } from '../../../src/engine/generate/object.js';
import { sampleAt } from '../../../src/engine/generate/sample.js';
import { Shared } from '../../../src/engine/generate/shared.js';
import { simplerNumber } from '../../../src/engine/generate/simpler.js';

const making = { tier: 'typical', presence: 'any' } as const;
const time = new Shared((random) => random.nextInt(1, 1_000_000));
const part = drawn((random) => time.drawn(random), simplerNumber);

const whole = (first = 1) =>
  time.within(object({ first: optional(part, first), others: list(object({ part }, making), 0, 2) }, making));

const samples = <T>(arbitrary: fc.Arbitrary<T>) =>
  Array.from({ length: 200 }, (_, index) => sampleAt(arbitrary, 3, index));

describe('what the parts of a value share', () => {
  it('is the same in all parts, and different in other values', () => {
    const values = samples(whole());
    for (const { first, others } of values) expect(others.map((other) => other.part)).toEqual([first, first]);
    expect(new Set(values.map(({ first }) => first)).size).toBe(values.length);
  });

  it('does not depend on which parts there are', () => {
    const without = samples(whole(0));
    expect(without.every((value) => !('first' in value))).toBe(true);
    expect(without.map(({ others }) => others)).toEqual(samples(whole()).map(({ others }) => others));
  });

  it('is drawn again for a part that stands alone', () => {
    expect(new Set(samples(fc.tuple(part, part)).flat()).size).toBe(400);
  });

  it('is that of the outer value', () => {
    for (const [a, b] of samples(time.within(fc.tuple(whole(), whole())))) expect(a.first).toBe(b.first);
  });

  it('ends with the value, even if generating it throws', () => {
    const failing = drawn<number>(
      () => {
        throw new Error('no value');
      },
      () => [],
    );
    expect(() => sampleAt(time.within(failing), 1, 0)).toThrow('no value');
    expect(new Set(samples(part)).size).toBe(200);
  });

  it('shrinks in each part alone', () => {
    const property = fc.property(whole(), ({ first, others }) => (first ?? 0) < 10 || others.length === 0);
    expect(fc.check(property, { seed: 1 }).counterexample).toEqual([{ first: 10, others: [{ part: 0 }] }]);
  });
});
