import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Making } from '../../../src/engine/generate/constraints.js';
import { list } from '../../../src/engine/generate/list.js';
import { wholeNumber } from '../../../src/engine/generate/number.js';
import { after, object, optional } from '../../../src/engine/generate/object.js';
import { oneOf } from '../../../src/engine/generate/one-of.js';
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
