import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Constraints,
  type Making,
  mustBeKnown,
  mustBeSome,
  tiered,
} from '../../../src/engine/generate/constraints.js';
import { sampleAt } from '../../../src/engine/generate/sample.js';

interface Sized extends Constraints {
  size?: number;
}

const make = ({ tier, presence }: Making) => fc.constant(`${tier} ${presence}`);
const valuesOf = (arbitrary: fc.Arbitrary<string>) =>
  new Set(Array.from({ length: 50 }, (_, index) => sampleAt(arbitrary, 1, index)));

describe('an arbitrary with tiers', () => {
  it('is of the requested tier and presence, and of both tiers with any presence by default', () => {
    expect(valuesOf(tiered({}, make))).toEqual(new Set(['typical any', 'edge any']));
    expect(valuesOf(tiered({ tier: 'valid', presence: 'all' }, make))).toEqual(new Set(['typical all', 'edge all']));
    expect(valuesOf(tiered({ tier: 'edge', presence: 'required' }, make))).toEqual(new Set(['edge required']));
    expect(valuesOf(tiered({ tier: 'typical' }, make))).toEqual(new Set(['typical any']));
  });

  it.each<[unknown, string]>([
    [{ teir: 'edge' }, 'unknown option "teir"; the options are tier, presence, size'],
    [{ tier: 'odd' }, 'tier must be one of typical, edge, valid, not "odd"'],
    [{ tier: null }, 'tier must be one of typical, edge, valid, not null'],
    [{ presence: 1 }, 'presence must be one of any, all, required, not 1'],
    [null, 'constraints must be an object, not null'],
    ['edge', 'constraints must be an object, not "edge"'],
    [{ size: 0 }, 'no size'],
  ])('throws at once: %j', (constraints, message) => {
    const check = ({ size }: Sized) => {
      if (size === 0) throw new RangeError('no size');
    };
    expect(() => tiered(constraints as Sized, make, ['size'], check)).toThrow(new RangeError(message));
  });

  it('accepts its further options', () => {
    expect(() => tiered<string, Sized>({ size: 1 }, make, ['size'])).not.toThrow();
    expect(() => mustBeKnown({}, [])).not.toThrow();
  });
});

describe('a list of words', () => {
  it.each<[unknown, string]>([
    [[], 'kinds must be an array of at least one of a, b'],
    ['a', 'kinds must be an array of at least one of a, b'],
    [['a', 'c'], 'each of kinds must be one of a, b, not "c"'],
    [['a', 'b', 'a'], 'kinds must not contain duplicates: a, b, a'],
  ])('must not be %j', (list, message) => {
    expect(() => mustBeSome('kinds', list, ['a', 'b'])).toThrow(new RangeError(message));
  });

  it.each([undefined, ['a'], ['b', 'a']])('may be %j', (list) => {
    expect(() => mustBeSome('kinds', list, ['a', 'b'])).not.toThrow();
  });
});
