import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Making } from '../../../src/engine/generate/constraints.js';
import { list } from '../../../src/engine/generate/list.js';
import { wholeNumber } from '../../../src/engine/generate/number.js';
import { after, object, optional } from '../../../src/engine/generate/object.js';
import { oneOf } from '../../../src/engine/generate/one-of.js';
import { sourceOf } from '../../../src/engine/generate/random.js';
import { sampleAt } from '../../../src/engine/generate/sample.js';

const TYPICAL: Making = { tier: 'typical', presence: 'any' };
const EDGE: Making = { tier: 'edge', presence: 'any' };

const samples = <T>(arbitrary: fc.Arbitrary<T>, count = 500) =>
  Array.from({ length: count }, (_, index) => sampleAt(arbitrary, 3, index));

describe('an object that gains a property', () => {
  const inner = { size: wholeNumber(0, 1000), kind: oneOf('a', 'b', 'c') };
  const grownInner = { note: optional(oneOf('x', 'y'), 0.5), ...inner };
  const make = (part: fc.Arbitrary<object>, more: Record<string, fc.Arbitrary<unknown>> = {}) =>
    object(
      { ...more, first: wholeNumber(0, 1e6), parts: list(part, 0, 0, 1, 2, 5), last: optional(oneOf('p', 'q')) },
      EDGE,
    );

  it('does not change the properties before and after it', () => {
    const before = samples(make(object(inner, EDGE)));
    const grown = samples(make(object(inner, EDGE), { added: wholeNumber(0, 9) }));
    expect(grown.every((value) => 'added' in value)).toBe(true);
    const without = grown.map((value) => Object.fromEntries(Object.entries(value).filter(([key]) => key !== 'added')));
    expect(without).toEqual(before);
  });

  it('does not change other properties at any depth, nor in any item of an array', () => {
    const before = samples(make(object(inner, EDGE)));
    const grown = samples(make(object(grownInner, EDGE)));
    expect(grown.some(({ parts }) => parts.some((part) => 'note' in part))).toBe(true);
    const without = grown.map((value) => ({
      ...value,
      parts: value.parts.map((part) => Object.fromEntries(Object.entries(part).filter(([key]) => key !== 'note'))),
    }));
    expect(without).toEqual(before);
  });
});

describe('a property that depends on others', () => {
  const arbitrary = object(
    {
      word: oneOf('a', 'bb', 'ccc'),
      length: after(({ word }: { word: string }) => wholeNumber(word.length, word.length, 0)),
    },
    TYPICAL,
  );

  it('depends on the values before it', () => {
    for (const { word, length } of samples(arbitrary)) expect(length).toBe(word.length);
  });

  it('shrinks alone and does not change the others', () => {
    const { counterexample } = fc.check(
      fc.property(arbitrary, ({ word }) => word !== 'ccc'),
      { seed: 1 },
    );
    expect(counterexample?.[0]).toEqual({ word: 'ccc', length: 0 });
  });
});

describe('optional properties', () => {
  it('are all present or all absent in some edge values, even if there are many', () => {
    const many = Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`p${i}`, optional(fc.constant(i))]));
    const counts = samples(object(many, EDGE)).map((value) => Object.keys(value).length);
    expect(counts).toContain(0);
    expect(counts).toContain(40);
  });

  it('a pinned one is present with every presence option, and stays while shrinking', () => {
    const shape = { pinned: optional(fc.constant(1), 0, true), free: optional(fc.constant(2)) };
    for (const presence of ['any', 'all', 'required'] as const) {
      for (const value of samples(object(shape, { tier: 'edge', presence }), 50)) expect(value.pinned).toBe(1);
    }
    const { counterexample } = fc.check(fc.property(object(shape, EDGE), () => false));
    expect(counterexample?.[0]).toEqual({ pinned: 1 });
  });
});

describe('the presence of optional properties', () => {
  const shape = { needed: fc.constant(1), often: optional(fc.constant(2), 0.9), never: optional(fc.constant(3), 0) };
  const shareOf = (making: Making, key: string) =>
    samples(object(shape, making), 2000).filter((value) => Object.hasOwn(value, key)).length / 2000;

  it('is that of the shape in typical values, and half in edge values', () => {
    expect(shareOf(TYPICAL, 'needed')).toBe(1);
    expect(shareOf(TYPICAL, 'often')).toBeCloseTo(0.9, 1);
    expect(shareOf(TYPICAL, 'never')).toBe(0);
    expect(shareOf(EDGE, 'often')).toBeCloseTo(0.5, 1);
    expect(shareOf(EDGE, 'never')).toBeCloseTo(0.5, 1);
  });

  it('has no extremes in typical values', () => {
    const many = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`p${i}`, optional(fc.constant(i), 0.5)]));
    const counts = samples(object(many, TYPICAL)).map((value) => Object.keys(value).length);
    expect([counts.includes(0), counts.includes(20)]).toEqual([false, false]);
  });

  it('is as requested', () => {
    for (const tier of ['typical', 'edge'] as const) {
      for (const value of samples(object(shape, { tier, presence: 'all' }), 20)) {
        expect(value).toEqual({ needed: 1, often: 2, never: 3 });
      }
      for (const value of samples(object(shape, { tier, presence: 'required' }), 20)) {
        expect(value).toEqual({ needed: 1 });
      }
    }
  });
});

describe('shrinking an object', () => {
  /** The values that a value shrinks to at once. */
  const simplerThan = <T>(arbitrary: fc.Arbitrary<T>, isWanted: (value: T) => boolean) => {
    for (let index = 0; ; index++) {
      const { value_, context } = arbitrary.generate(sourceOf(1, index), undefined);
      if (isWanted(value_)) return [...arbitrary.shrink(value_, context)].map((simpler) => simpler.value_);
    }
  };
  const size = wholeNumber(0, 1, 0);

  it('removes all optional properties, then each one, then shrinks each property', () => {
    const shape = { size, a: optional(fc.constant('a')), b: optional(fc.constant('b')) };
    const simpler = simplerThan(object(shape, EDGE), (value) => value.size === 1 && 'a' in value && 'b' in value);
    expect(simpler).toEqual([{ size: 1 }, { size: 1, b: 'b' }, { size: 1, a: 'a' }, { size: 0, a: 'a', b: 'b' }]);
  });

  it('removes a single optional property once', () => {
    const simpler = simplerThan(object({ a: optional(fc.constant('a')) }, EDGE), (value) => 'a' in value);
    expect(simpler).toEqual([{}]);
  });

  it('does not shrink properties that are absent', () => {
    const simpler = simplerThan(
      object({ a: optional(size), b: size }, EDGE),
      (value) => !('a' in value) && value.b === 1,
    );
    expect(simpler).toEqual([{ b: 0 }]);
  });

  it('removes nothing if every property was requested', () => {
    const shape = { a: optional(fc.constant('a')), b: optional(size) };
    const simpler = simplerThan(object(shape, { tier: 'edge', presence: 'all' }), (value) => value.b === 1);
    expect(simpler).toEqual([{ a: 'a', b: 0 }]);
  });

  it('needs the context', () => {
    expect(object({ a: size }, EDGE).canShrinkWithoutContext({ a: 1 })).toBe(false);
  });
});
