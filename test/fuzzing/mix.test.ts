import { describe, expect, it } from 'vitest';
import { REMOVED } from '../../src/engine/json/place.js';
import { changedPlaces, mixed, putAt } from '../../src/fuzzing/analysis/mix.js';
import { shape } from './_shape.js';

const circle = (radius: number, label?: string) => ({ type: 'circle', radius, ...(label && { label }) });
const square = { type: 'square', side: 1 };

describe('the places in which a value differs from another one', () => {
  it.each([
    ['equal values, in any order', { title: 'a', scale: 1 }, { scale: 1, title: 'a' }, []],
    ['another scalar', { title: 'a' }, { title: null }, [['title']]],
    ['a property more, and one less', { title: 'a' }, { scale: 1 }, [['title'], ['scale']]],
    ['items of the same kind', { items: [circle(1)] }, { items: [circle(2)] }, [['items', 0, 'radius']]],
    ['items of other kinds', { items: [circle(1)] }, { items: [square] }, [['items', 0]]],
    ['an item more', { items: [square] }, { items: [square, square] }, [['items', 1]]],
    ['an item less', { items: [square, square] }, { items: [square] }, [['items', 1]]],
    ['an empty array', { items: [square] }, { items: [] }, [['items']]],
    ['what is not documented', { extra: { a: { b: 1 } } }, { extra: { a: { b: 2 } } }, [['extra', 'a', 'b']]],
    ['another type', { items: [] }, { items: {} }, [['items']]],
  ])('%s', (_, from, to, places) => {
    expect(changedPlaces(shape, from, to)).toEqual(places);
    expect(mixed(from, to, changedPlaces(shape, from, to))).toEqual(to);
    expect(mixed(from, to, [])).toEqual(from);
  });

  it('can be changed one by one', () => {
    const from = { title: 'a', items: [circle(1, 'x'), square] };
    const to = { scale: 2, items: [circle(3)] };
    const places = changedPlaces(shape, from, to);
    expect(places).toHaveLength(5);
    for (const place of places) expect(changedPlaces(shape, from, mixed(from, to, [place]))).toEqual([place]);
  });
});

describe('a value put in a place', () => {
  it('is appended behind the last item of an array', () => {
    expect(putAt({ items: [1] }, ['items', 3], 2)).toEqual({ items: [1, 2] });
    expect(putAt({ items: [1] }, ['items', 3], REMOVED)).toEqual({ items: [1] });
    expect(putAt({ items: [1, 2] }, ['items', 0], REMOVED)).toEqual({ items: [2] });
  });

  it('changes nothing if there is no such place', () => {
    expect(putAt({ title: 'a' }, ['title', 'b'], 1)).toEqual({ title: 'a' });
    expect(putAt(null, ['title'], 1)).toBe(null);
  });
});
