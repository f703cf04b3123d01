import { describe, expect, it } from 'vitest';
import { comparable, isDeeper } from '../../src/fuzzing/comparable.js';
import { differenceKey, differences } from '../../src/fuzzing/differences.js';

describe('the differences of a returned value', () => {
  it.each([
    ['none', { a: [1, { b: null }] }, { a: [1, { b: null }] }, []],
    ['none in another order', { a: 1, b: 2 }, { b: 2, a: 1 }, []],
    ['a lost property', { a: 1, b: { c: 2 } }, { a: 1, b: {} }, [['lost', '/b/c']]],
    ['a null that became absent', { a: null }, {}, [['null-to-absent', '/a']]],
    ['an absent property that became null', {}, { a: null }, [['absent-to-null', '/a']]],
    ['an added property', {}, { a: 0 }, [['added', '/a']]],
    ['a changed value', { a: 'x' }, { a: 'y' }, [['changed', '/a']]],
    ['a lost item', [1, 2], [1], [['lost', '/1']]],
    ['an array that became an object', { a: [1] }, { a: { 0: 1 } }, [['changed', '/a']]],
    ['an object that became null', { a: {} }, { a: null }, [['changed', '/a']]],
    ['a number with fewer bits', { a: 0.1 }, { a: Math.fround(0.1) }, [['lost-precision', '/a']]],
    ['a negative number with fewer bits', -0.1, Math.fround(-0.1), [['lost-precision', '']]],
    ['another number', { a: 1_000_000 }, { a: 1_000_002 }, [['changed', '/a']]],
    ['the limit of precision', 1_000_000, 1_000_001, [['lost-precision', '']]],
    ['a number as text', 1, '1', [['changed', '']]],
    ['a key that must be escaped', { 'a/b': 1 }, {}, [['lost', '/a~1b']]],
    ['an inherited property', { toString: 1 }, {}, [['lost', '/toString']]],
    [
      'several',
      { a: 1, b: 2 },
      { b: 3, c: 4 },
      [
        ['lost', '/a'],
        ['changed', '/b'],
        ['added', '/c'],
      ],
    ],
  ])('%s', (_, sent, back, expected) => {
    expect(differences(sent, back).map(({ kind, path }) => [kind, path])).toEqual(expected);
  });
});

describe('the key of a difference', () => {
  it.each([
    ['added', { kind: 'added', path: '/a' }, '/a', {}, { a: 1 }, 'added'],
    ['changed', { kind: 'changed', path: '/a' }, '/a', { a: 1 }, { a: '1' }, 'changed number string'],
    ['lost', { kind: 'lost', path: '/a' }, '/a', { a: 1 }, {}, 'lost /a'],
    ['lost if empty', { kind: 'lost-if-empty', path: '/a' }, '/a', { a: [] }, {}, 'lost-if-empty /a'],
    ['not documented', { kind: 'lost', path: '/a/x' }, '/a/*', { a: { x: 1 } }, {}, 'lost /*'],
    ['an item', { kind: 'lost', path: '/a/0' }, '/a/*', { a: [1] }, {}, 'lost /a/*'],
    ['null', { kind: 'null-to-absent', path: '/a' }, '/a', { a: null }, {}, 'null-to-absent'],
  ] as const)('%s', (_, difference, pattern, sent, back, key) => {
    expect(differenceKey(difference, pattern, sent, back)).toBe(key);
  });
});

describe('a value that is nested too deep', () => {
  const nested = (depth: number, inside: unknown): unknown => (depth === 0 ? inside : [nested(depth - 1, inside)]);

  it('is deeper than so many levels', () => {
    expect([isDeeper(1, -1), isDeeper([], -1), isDeeper([], 0), isDeeper([[]], 0)]).toEqual([false, true, false, true]);
    expect([isDeeper({ a: 1, b: { c: [] } }, 1), isDeeper({ a: 1, b: { c: [] } }, 2)]).toEqual([true, false]);
    expect([isDeeper(null, -1), isDeeper([null], 0)]).toEqual([false, false]);
  });

  it('is compared as far as it is not', () => {
    const value = nested(501, 'a');
    expect(comparable(value)).toBe(value);
    const text = JSON.stringify(comparable(nested(502, 'a')));
    expect(text).toBe(`${'['.repeat(501)}"(nested too deep)"${']'.repeat(501)}`);
  });

  it('keeps all other properties', () => {
    const value = comparable({ deep: nested(600, 1), ...JSON.parse('{"__proto__":1,"b":null}') }) as object;
    expect(Object.keys(value)).toEqual(['deep', '__proto__', 'b']);
  });
});
