import { describe, expect, it } from 'vitest';
import { isolated, pruned } from '../../src/sampling/pruned.js';

const has = (text: string) => (value: unknown) => JSON.stringify(value).includes(text);

describe('pruned', () => {
  it('leaves what is needed, and nothing else', () => {
    const value = { a: [1, { b: 'needle', c: 2 }, 3], d: { e: null }, f: 'x'.repeat(30) };
    expect(pruned(value, has('needle'))).toEqual({ a: [{ b: 'needle' }] });
  });

  it('empties what cannot be taken away', () => {
    const value = { a: [1, 2], b: { c: 1 }, d: 'x'.repeat(30), e: 'short', f: 3 };
    const keys = (value: object) => Object.keys(value).join('') === 'abdef';
    expect(pruned(value, keys)).toEqual({ a: [], b: {}, d: '', e: 'short', f: 3 });
  });

  it('takes a long list apart in few steps', () => {
    let calls = 0;
    const value = { list: Array.from({ length: 4096 }, (_, i) => i) };
    const keeps = (value: { list?: number[] }) => {
      calls++;
      return value.list?.includes(1234) ?? false;
    };
    expect(pruned(value, keeps)).toEqual({ list: [1234] });
    expect(calls).toBeLessThan(60);
  });

  it('keeps keys that JavaScript treats specially, and leaves the original as it is', () => {
    const value = JSON.parse('{"a":1,"__proto__":{"needle":1,"x":2}}');
    const before = JSON.stringify(value);
    expect(JSON.stringify(pruned(value, has('needle')))).toBe('{"__proto__":{"needle":1}}');
    expect(JSON.stringify(value)).toBe(before);
  });
});

describe('isolated', () => {
  it('leaves only what is on the way, as far as that will do', () => {
    const value = { a: [1, { b: { n: 'needle' }, c: 2 }], d: 4 };
    expect(isolated(value, ['a', 1, 'b'], has('needle'))).toEqual({ a: [{ b: { n: 'needle' } }] });
    const needsD = (value: unknown) => has('needle')(value) && has('"d"')(value);
    expect(isolated(value, ['a', 1, 'b'], needsD)).toEqual({ a: [{ b: { n: 'needle' } }], d: 4 });
  });
});
