import { describe, expect, it } from 'vitest';
import { shapeAt } from '../../src/engine/schema/place-pattern.js';
import { type Cause, hasCause, variantsWithout } from '../../src/fuzzing/analysis/cause.js';
import { ANYTHING } from '../../src/fuzzing/analysis/minimal-difference.js';
import {
  otherKinds,
  otherMembers,
  patternsOfType,
  siblingPatterns,
} from '../../src/fuzzing/analysis/sibling-patterns.js';
import { isAffected, sortOfPart } from '../../src/fuzzing/analysis/value-sort.js';
import { shape } from './_shape.js';

const cause = (kind: string, more: Partial<Cause>): Cause => ({
  kind,
  path: kind,
  change: 'instead',
  refused: undefined,
  sort: '',
  accepted: undefined,
  patterns: [kind],
  members: [],
  ...more,
});

describe('the sort of a part', () => {
  it.each([
    ['null', { title: null }, ['title'], 'null'],
    ['a text', { title: 'a b' }, ['title'], 'string'],
    ['an empty text', { title: '' }, ['title'], 'empty'],
    ['a text with unusual characters', { title: 'é' }, ['title'], 'characters'],
    ['a member of an enum', { mode: 'draft' }, ['mode'], '"draft"'],
    ['a number', { scale: 1 }, ['scale'], 'number'],
    ['an object', { items: [{ type: 'square', side: 1 }] }, ['items', 0], 'object'],
    ['what is absent', {}, ['title'], 'undefined'],
    ['what is not documented', { extra: 1 }, ['extra'], ANYTHING],
  ])('%s', (_, value, place, sort) => expect(sortOfPart(shape, value, place)).toBe(sort));
});

describe('a value in the place of a minimal difference', () => {
  it.each([
    ['another type', { refused: null, sort: 'null' }, 'text', false],
    ['the same type', { refused: null, sort: 'null' }, null, true],
    ['another member of an enum', { refused: 'draft', sort: '"draft"' }, 'final', false],
    ['the same member of an enum', { refused: 'draft', sort: '"draft"' }, 'draft', true],
    ['a smaller number', { refused: 10, sort: 'too large' }, 9, false],
    ['a greater number', { refused: 10, sort: 'too large' }, 11, true],
    ['a number below the limit', { refused: -1, sort: 'too small' }, -2, true],
    ['a number above the limit', { refused: -1, sort: 'too small' }, 1, false],
    ['another string', { refused: 'a', sort: 'string' }, 'b', true],
    ['an empty string', { refused: '', sort: 'empty' }, '', true],
    ['a string that is not empty', { refused: '', sort: 'empty' }, 'b', false],
    ['a plain string', { refused: 'é', sort: 'characters' }, 'b', false],
    ['another unusual string', { refused: 'é', sort: 'characters' }, '"', true],
    ['a short string', { refused: 'aaa', sort: 'too long' }, 'bb', false],
    ['a long string', { refused: 'aaa', sort: 'too long' }, 'bbb', true],
    ['a shorter array', { refused: [1, 2], sort: 'too many' }, [1], false],
    ['a longer array', { refused: [1, 2], sort: 'too many' }, [1, 2, 3], true],
    ['any object', { refused: { a: 1 }, sort: 'object' }, {}, true],
    ['an object with fewer properties', { refused: { a: 1 }, sort: 'too many' }, {}, false],
    ['anything undocumented', { refused: 1, sort: ANYTHING }, 'text', true],
  ] as const)('%s', (_, difference, value, isIt) => expect(isAffected(difference, value)).toBe(isIt));
});

describe('the variants of a value without a cause', () => {
  const variants = (of: Cause, value: unknown) => [...variantsWithout(shape, of, value)];

  it('have no occurrence of it, wherever it was', () => {
    const of = cause('/items/*(circle)/radius', { refused: 5, sort: 'too large', accepted: 1 });
    const value = {
      items: [
        { type: 'circle', radius: 7 },
        { type: 'circle', radius: 2 },
        { type: 'circle', radius: 5 },
      ],
    };
    expect(variants(of, value)[0]).toEqual({
      items: [
        { type: 'circle', radius: 1 },
        { type: 'circle', radius: 2 },
        { type: 'circle', radius: 1 },
      ],
    });
    expect(variants(of, value)).toContainEqual({ items: [{ type: 'circle', radius: 2 }] });
  });

  it('have fewer items if there were too many', () => {
    const of = cause('/items', { refused: [1, 2], sort: 'too many', accepted: [1] });
    const items = [1, 2, 3].map((side) => ({ type: 'square', side }));
    expect(variants(of, { items })[0]).toEqual({ items: [{ type: 'square', side: 1 }] });
  });

  it('are none if a value of another sort is in its place', () => {
    const nulls = cause('/title', { refused: null, sort: 'null', accepted: 'a' });
    expect(hasCause(shape, nulls, { title: null })).toBe(true);
    expect(hasCause(shape, nulls, { title: 'b' })).toBe(false);
    expect(hasCause(shape, nulls, {})).toBe(false);
    const modes = { refused: 'draft', sort: '"draft"', members: ['draft', 'other'] };
    expect(hasCause(shape, cause('/mode', modes), { mode: 'draft' })).toBe(true);
    expect(hasCause(shape, cause('/mode', modes), { mode: 'final' })).toBe(false);
  });

  it('have what was missing, in each kind of object that needs it', () => {
    const label = { change: 'with', accepted: 'x', sort: 'undefined' } as const;
    const value = {
      items: [
        { type: 'circle', radius: 1 },
        { type: 'square', side: 1 },
      ],
    };
    const [circle, square] = ['/items/*(circle)/label', '/items/*(square)/label'] as const;
    expect(variants(cause(circle, label), value)[0]).toEqual({
      items: [
        { type: 'circle', radius: 1, label: 'x' },
        { type: 'square', side: 1 },
      ],
    });
    expect(variants(cause(circle, { ...label, patterns: [circle, square] }), value)[0]).toEqual({
      items: [
        { type: 'circle', radius: 1, label: 'x' },
        { type: 'square', side: 1, label: 'x' },
      ],
    });
    expect(hasCause(shape, cause('/items/*(square)/side', label), value)).toBe(false);
  });

  it('have the documented order', () => {
    const order = cause('', { change: 'order' });
    expect(JSON.stringify(variants(order, { mode: 'draft', title: 'a' }))).toBe('[{"title":"a","mode":"draft"}]');
    expect(hasCause(shape, order, { title: 'a', mode: 'draft' })).toBe(false);
  });
});

describe('the places in which a parser may make the same mistake', () => {
  it('are the same property of other kinds of objects', () => {
    expect(siblingPatterns(shape, '/items/*(circle)/label', 'x')).toEqual(['/items/*(square)/label']);
    expect(siblingPatterns(shape, '/items/*(circle)/radius', 1)).toEqual([]);
    expect(siblingPatterns(shape, '/title', null)).toEqual([]);
  });
});

describe('what is like a value', () => {
  it('is any other property of the same type, whatever its members are', () => {
    const labels = ['/items/*(circle)/label', '/items/*(square)/label'];
    const types = ['/items/*(circle)/type', '/items/*(square)/type'];
    expect(patternsOfType(shape, '/title', 'x').toSorted()).toEqual([...labels, ...types, '/mode'].toSorted());
    const numbers = ['/items/*(circle)/radius', '/items/*(square)/side'];
    expect(patternsOfType(shape, '/scale', 1).toSorted()).toEqual(numbers);
    expect(patternsOfType(shape, '/items', [])).toEqual([]);
  });

  it('is another kind of object, or another member of an enum', () => {
    const item = shapeAt(shape, { items: [{ type: 'square', side: 1 }] }, ['items', 0])!;
    expect(otherKinds(item, '/items/*(circle)')).toEqual(['/items/*(square)']);
    const mode = shapeAt(shape, { mode: 'draft' }, ['mode'])!;
    expect([otherMembers(mode, 'draft'), otherMembers(mode, 'none')]).toEqual([['final'], ['draft', 'final']]);
    expect(otherKinds(mode, '/mode')).toEqual([]);
  });
});
