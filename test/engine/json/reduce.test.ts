import { describe, expect, it } from 'vitest';
import { isolated, reduced, reducedFully, type Simplify } from '../../../src/engine/json/reduce.js';

const has = (text: string) => (value: unknown) => JSON.stringify(value).includes(text);

describe('reduced', () => {
  it('leaves what is needed, and nothing else', () => {
    const value = { a: [1, { b: 'needle', c: 2 }, 3], d: { e: null }, f: 'x'.repeat(30) };
    expect(reduced(value, has('needle'))).toEqual({ a: [{ b: 'needle' }] });
  });

  it('empties what cannot be removed', () => {
    const value = { a: [1, 2], b: { c: 1 }, d: 'x'.repeat(30), e: 'short', f: 3 };
    const keys = (value: object) => Object.keys(value).join('') === 'abdef';
    expect(reduced(value, keys)).toEqual({ a: [], b: {}, d: '', e: 'short', f: 3 });
  });

  it('halves a long array', () => {
    let calls = 0;
    const value = { list: Array.from({ length: 4096 }, (_, i) => i) };
    const keeps = (value: { list?: number[] }) => {
      calls++;
      return value.list?.includes(1234) ?? false;
    };
    expect(reduced(value, keeps)).toEqual({ list: [1234] });
    expect(calls).toBeLessThan(60);
  });

  it('keeps keys that JavaScript treats specially, and does not change the original', () => {
    const value = JSON.parse('{"a":1,"__proto__":{"needle":1,"x":2}}');
    const before = JSON.stringify(value);
    expect(JSON.stringify(reduced(value, has('needle')))).toBe('{"__proto__":{"needle":1}}');
    expect(JSON.stringify(value)).toBe(before);
  });

  it('makes one pass: a property that can only be removed after a later one stays', () => {
    const keeps = (value: { a?: 1; b?: 1 }) => !('a' in value) || 'b' in value;
    // From the last property on: removing `b` is refused because of `a`, which is removed after it.
    expect(reduced({ a: 1, b: 1 } as { a?: 1; b?: 1 }, (value) => keeps(value) && value !== undefined)).toEqual({});
    const both = (value: object) => has('needle')(value) && ('b' in value || !('a' in value));
    expect(reduced({ needle: 1, a: 1, b: 1 }, both)).toEqual({ needle: 1, b: 1 });
  });

  const askedOf = (value: unknown) => {
    const asked: unknown[] = [];
    reduced(value, (candidate) => {
      asked.push(candidate);
      return false;
    });
    return asked;
  };

  it('tries nothing in place of what is small, and halves of lists from four items on', () => {
    expect(askedOf({ a: null, b: {}, c: 'x'.repeat(20) })).toHaveLength(4);
    expect(askedOf('x'.repeat(21))).toEqual(['', 'a']);
    expect(askedOf([1, 2, 3])).toEqual([[], [1, 2], [1, 3], [2, 3]]);
    expect(askedOf([1, 2, 3, 4]).slice(0, 3)).toEqual([[], [1, 2], [3, 4]]);
  });

  it('returns a value from which nothing can be removed', () => {
    const value = { a: [1] };
    expect(reduced(value, () => false)).toBe(value);
    expect(reduced(7, () => true)).toBe(7);
  });
});

describe('reducedFully', () => {
  const simplify: Simplify = (value) => {
    if (typeof value === 'number') return value > 0 ? [0, value - 1] : [];
    return typeof value === 'string' && value !== '' ? [value.slice(1)] : [];
  };
  const keepsIf = (test: (value: unknown) => boolean) => (value: unknown) => Promise.resolve(test(value));

  it('leaves what is needed, and nothing else', async () => {
    const value = { a: [1, { b: 'needle', c: 2 }, 3], d: { e: null } };
    expect(await reducedFully(value, () => [], keepsIf(has('needle')))).toEqual({ a: [{ b: 'needle' }] });
  });

  it('tries the simpler values in their order, until none is kept', async () => {
    const isLarge = ({ n }: { n?: number }) => (n ?? 0) >= 5;
    expect(await reducedFully({ n: 9, s: 'abc' }, simplify, keepsIf(isLarge as (value: unknown) => boolean))).toEqual({
      n: 5,
    });
  });

  it('starts again until nothing gives way', async () => {
    const both = (value: unknown) => has('needle')(value) && ('b' in (value as object) || !('a' in (value as object)));
    expect(await reducedFully({ needle: 1, a: 1, b: 1 }, () => [], keepsIf(both))).toEqual({ needle: 1 });
  });

  it('starts again after a part became simpler', async () => {
    const needsBoth = (value: unknown) => has('x')(value) && (has('"b"')(value) || has('"x"')(value));
    const shorter: Simplify = (value) => (value === 'xx' ? ['x'] : []);
    expect(await reducedFully({ a: 'xx', b: 1 }, shorter, keepsIf(needsBoth))).toEqual({ a: 'x' });
    expect(await reducedFully({ a: ['xx'], b: 1 }, shorter, keepsIf(needsBoth))).toEqual({ a: ['x'] });
  });

  it('asks once for each candidate, one after the other', async () => {
    let [pending, most] = [0, 0];
    const asked: unknown[] = [];
    await reducedFully([1, 2], simplify, async (value) => {
      most = Math.max(most, ++pending);
      asked.push(value);
      await Promise.resolve();
      pending--;
      return false;
    });
    expect(most).toBe(1);
    // Each item is removed, then simplified, the last one first.
    expect(asked).toEqual([[1], [1, 0], [1, 1], [2], [0, 2], [0, 2]]);
  });
});

describe('isolated', () => {
  const value = { a: [1, { b: { n: 'needle' }, c: 2 }], d: 4 };

  it('removes everything beside a place', () => {
    expect(isolated(value, ['a', 1, 'b'], has('needle'))).toEqual({ a: [{ b: { n: 'needle' } }] });
    expect(isolated(value, [], has('needle'))).toBe(value);
  });

  it('keeps what cannot be removed', () => {
    const needsD = (value: unknown) => has('needle')(value) && has('"d"')(value);
    expect(isolated(value, ['a', 1, 'b'], needsD)).toEqual({ a: [{ b: { n: 'needle' } }], d: 4 });
    const needsOne = (value: unknown) => has('needle')(value) && has('[1')(value);
    expect(isolated(value, ['a', 1, 'b'], needsOne)).toEqual({ a: [1, { b: { n: 'needle' } }] });
  });
});
