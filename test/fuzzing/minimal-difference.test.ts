import { describe, expect, it } from 'vitest';
import { editsOf } from '../../src/fuzzing/analysis/edits.js';
import { knownValuesOf } from '../../src/fuzzing/analysis/known-values.js';
import {
  ANYTHING,
  type MinimalDifference,
  minimalDifferenceKey,
  ONE_OF_SEVERAL,
  sharedKey,
} from '../../src/fuzzing/analysis/minimal-difference.js';
import { isAffected, isSimilar } from '../../src/fuzzing/analysis/value-sort.js';
import { hasCause, variantsWithout } from '../../src/fuzzing/analysis/without-cause.js';
import { shape } from './_shape.js';

const valid = [
  { title: 'a', mode: 'draft', scale: 1, items: [] },
  { title: null, mode: 'final', scale: 10, items: [{ type: 'circle', radius: 1 }] },
  { scale: 5, items: [{ type: 'square', side: 2, label: 'x' }] },
].map((value) => ({ model: 'drawing', tier: 'edge', expect: 'must-accept', value }) as const);

const known = knownValuesOf(shape, valid);

const cause = (path: string, more: Partial<MinimalDifference>): MinimalDifference => ({
  kind: path,
  path,
  change: 'instead',
  refused: undefined,
  sort: '',
  accepted: undefined,
  ...more,
});

/** The edits of a value, as `change path`, in order and each once. */
const changes = (value: unknown) => [
  ...new Set([...editsOf(shape, known, value)].map(({ change, path }) => `${change} ${path}`)),
];

describe('the edits of a value', () => {
  it('replace each part by known values that are not similar, remove it, and add what is missing', () => {
    const edits = [...editsOf(shape, known, { title: null })];
    expect(edits.filter(({ path }) => path === '/title')).toEqual([
      { ...cause('/title', { refused: null, sort: 'null', accepted: 'a' }), value: { title: 'a' } },
      { ...cause('/title', { change: 'without', refused: null, sort: 'null' }), value: {} },
    ]);
    expect(edits.find(({ path }) => path === '/mode')).toMatchObject({
      change: 'with',
      accepted: 'draft',
      value: { title: null, mode: 'draft' },
    });
  });

  it('try the numbers next to a number first', () => {
    const accepted = [...editsOf(shape, known, { scale: 6 })]
      .filter(({ path, change }) => path === '/scale' && change === 'instead')
      .map((edit) => edit.accepted);
    expect(accepted).toEqual([5, 1]);
  });

  it('try what an object lacks before another kind of object, whatever the property is called', () => {
    const all = changes({ items: [{ type: 'circle', radius: 1 }] });
    expect(all.indexOf('with /items/0/label')).toBeLessThan(all.indexOf('without /items/0/type'));
    expect(all.indexOf('instead /items/0/type')).toBeGreaterThan(0);
    expect(all.indexOf('without /items/0/radius')).toBeLessThan(all.indexOf('with /items/0/label'));
  });

  it('try what an object lacks before another value of an enumerated property', () => {
    const all = changes({ mode: 'draft' });
    expect(all.indexOf('with /title')).toBeLessThan(all.indexOf('instead /mode'));
  });

  it('begin with the documented order of properties, if there is another one', () => {
    const [first] = editsOf(shape, known, { mode: 'draft', title: 'a' });
    expect(first).toMatchObject({ change: 'order', path: '' });
    expect(Object.keys(first!.value as object)).toEqual(['title', 'mode']);
    expect(changes({ title: 'a', mode: 'draft' })).not.toContain('order ');
  });

  it('remove undocumented properties', () => {
    const edit = [...editsOf(shape, known, { extra: { deep: 1 } })].find(({ path }) => path === '/extra');
    expect(edit).toMatchObject({ kind: '/*', change: 'without', sort: ANYTHING, value: {} });
  });
});

describe('a value in the place of a minimal difference', () => {
  it.each([
    ['another type', { change: 'instead', refused: null, sort: 'null' }, 'text', false],
    ['the same type', { change: 'instead', refused: null, sort: 'null' }, null, true],
    ['another member of an enum', { change: 'instead', refused: 'draft', sort: '"draft"' }, 'final', false],
    ['the same member of an enum', { change: 'instead', refused: 'draft', sort: '"draft"' }, 'draft', true],
    ['a smaller number', { change: 'instead', refused: 10, sort: 'number' }, 9, false],
    ['a greater number', { change: 'instead', refused: 10, sort: 'number' }, 11, true],
    ['a smaller negative number', { change: 'instead', refused: -1, sort: 'number' }, -2, true],
    ['a positive number', { change: 'instead', refused: -1, sort: 'number' }, 1, false],
    ['another string', { change: 'instead', refused: 'a', sort: 'string' }, 'b', true],
    ['a short string', { change: 'instead', refused: 'a'.repeat(50), sort: 'string' }, 'b', false],
    ['a long string', { change: 'instead', refused: 'a'.repeat(50), sort: 'string' }, 'b'.repeat(41), true],
    ['a shorter array', { change: 'instead', refused: [1, 2], sort: 'array' }, [1], false],
    ['a longer array', { change: 'instead', refused: [1, 2], sort: 'array' }, [1, 2, 3], true],
    ['an object with fewer properties', { change: 'instead', refused: { a: 1 }, sort: 'object' }, {}, false],
    ['any item', { change: 'without', refused: { a: 1 }, sort: ONE_OF_SEVERAL }, {}, true],
    ['anything undocumented', { change: 'without', refused: 1, sort: ANYTHING }, 'text', true],
  ] as const)('%s', (_, difference, value, isIt) => expect(isAffected(difference, value)).toBe(isIt));

  it('is similar if it is at least as large', () => {
    expect(isSimilar(true, false)).toBe(false);
    expect(isSimilar('a', 'a')).toBe(true);
    expect(isSimilar('a', 'b')).toBe(false);
    expect(isSimilar([], {})).toBe(false);
  });
});

describe('the variants of a value without a cause', () => {
  const variants = (of: MinimalDifference, value: unknown) => [...variantsWithout(shape, of, value)];

  it('have no occurrence of it, wherever it was', () => {
    const radius = { kind: '/items/*(circle)/radius', refused: 5, sort: 'number', accepted: 1 };
    const value = {
      items: [
        { type: 'circle', radius: 7 },
        { type: 'circle', radius: 2 },
        { type: 'circle', radius: 5 },
      ],
    };
    const of = cause('/items/0/radius', radius);
    expect(variants(of, value)[0]).toEqual({
      items: [
        { type: 'circle', radius: 1 },
        { type: 'circle', radius: 2 },
        { type: 'circle', radius: 1 },
      ],
    });
    expect(variants(of, value)).toContainEqual({ items: [{ type: 'circle', radius: 2 }] });
  });

  it('are none if a value of another sort is in its place', () => {
    const nulls = cause('/title', { refused: null, sort: 'null', accepted: 'a' });
    expect(hasCause(shape, nulls, { title: null })).toBe(true);
    expect(hasCause(shape, nulls, { title: 'b' })).toBe(false);
    expect(hasCause(shape, cause('/mode', { refused: 'draft', sort: '"draft"' }), { mode: 'final' })).toBe(false);
    expect(hasCause(shape, nulls, {})).toBe(false);
  });

  it('have what was missing, in each object that can have it', () => {
    const label = { kind: '/items/*(circle)/label', change: 'with', accepted: 'x' } as const;
    const value = {
      items: [
        { type: 'circle', radius: 1 },
        { type: 'square', side: 1 },
      ],
    };
    expect(variants(cause('/items/0/label', label), value)).toEqual([
      {
        items: [
          { type: 'circle', radius: 1, label: 'x' },
          { type: 'square', side: 1, label: 'x' },
        ],
      },
    ]);
    expect(variants(cause('/items/0/side', { ...label, kind: '/items/*(square)/side', accepted: 2 }), value)).toEqual(
      [],
    );
  });

  it('have the documented order', () => {
    const order = cause('', { change: 'order' });
    expect(JSON.stringify(variants(order, { mode: 'draft', title: 'a' }))).toBe('[{"title":"a","mode":"draft"}]');
    expect(variants(order, { title: 'a', mode: 'draft' })).toEqual([]);
  });

  it('lose a part only in the kind of object that it must be removed from', () => {
    const of = cause('/items/0/label', {
      kind: '/items/*(circle)/label',
      change: 'without',
      refused: 'x',
      sort: 'string',
    });
    expect(hasCause(shape, of, { items: [{ type: 'circle', radius: 1, label: 'y' }] })).toBe(true);
    expect(hasCause(shape, of, { items: [{ type: 'square', side: 1, label: 'y' }] })).toBe(false);
  });
});

describe('the keys of minimal differences', () => {
  it('are the same in objects of any kind, unless the kind of object itself makes the difference', () => {
    const key = (kind: string, sort = 'string') => minimalDifferenceKey(cause('', { kind, sort }));
    expect(key('/items/*(circle)/label')).toBe(key('/items/*(square)/label'));
    expect(key('/items/*(circle)', 'object')).not.toBe(key('/items/*(square)', 'object'));
    expect(key('/items/*(circle)', ONE_OF_SEVERAL)).toBe(key('/items/*(square)', ONE_OF_SEVERAL));
    expect(key('/title', 'null')).not.toBe(key('/title', 'string'));
  });

  it('are shared by places that hold the same kind of object', () => {
    const value = {
      items: [
        { type: 'circle', radius: 1 },
        { type: 'circle', radius: 2 },
        { type: 'square', side: 1 },
      ],
    };
    const key = (path: string) => sharedKey(shape, cause(path, { sort: 'number' }), value);
    expect(key('/items/0/radius')).toBe(key('/items/1/radius'));
    expect(key('/items/0/radius')).not.toBe(key('/items/2/radius'));
  });
});
