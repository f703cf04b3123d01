import { describe, expect, it } from 'vitest';
import { graft } from '../../../src/engine/json/graft.js';
import { getAt } from '../../../src/engine/json/place.js';

const NEW = { new: true };

describe('graft', () => {
  it.each<[string, unknown, string, unknown, (string | number)[]]>([
    ['replaces the host', { a: 1 }, '', NEW, []],
    ['replaces a property', { a: 1, b: 2 }, '/a', { a: NEW, b: 2 }, ['a']],
    ['adds a property', { b: 2 }, '/a', { b: 2, a: NEW }, ['a']],
    ['replaces the first item', { list: [1, 2] }, '/list/*', { list: [NEW, 2] }, ['list', 0]],
    ['adds the first item', { list: [] }, '/list/*', { list: [NEW] }, ['list', 0]],
    ['creates an array', {}, '/list/*', { list: [NEW] }, ['list', 0]],
    ['creates objects', {}, '/a/b/c', { a: { b: { c: NEW } } }, ['a', 'b', 'c']],
    ['creates an object in an array', {}, '/list/*/a', { list: [{ a: NEW }] }, ['list', 0, 'a']],
    ['creates an array of arrays', {}, '/list/*/*', { list: [[NEW]] }, ['list', 0, 0]],
    ['keeps what is on the way', { a: { x: 1 } }, '/a/b', { a: { x: 1, b: NEW } }, ['a', 'b']],
    ['adds a property beside a length', { a: { length: 0 } }, '/a/b', { a: { length: 0, b: NEW } }, ['a', 'b']],
    ['creates an object instead of null', { a: null }, '/a/b', { a: { b: NEW } }, ['a', 'b']],
    ['creates an object instead of another type', { a: [1] }, '/a/b', { a: { b: NEW } }, ['a', 'b']],
    ['creates an array instead of another type', { a: 'x' }, '/a/*', { a: [NEW] }, ['a', 0]],
    ['creates an object instead of the host', 'text', '/a', { a: NEW }, ['a']],
    [
      'creates an object instead of the first item',
      { list: ['x', 'y'] },
      '/list/*/a',
      { list: [{ a: NEW }, 'y'] },
      ['list', 0, 'a'],
    ],
  ])('%s', (_, host, pattern, value, place) => {
    const before = structuredClone(host);
    const grafted = graft(host, pattern, NEW);
    expect(grafted).toStrictEqual({ value, place });
    expect(getAt(grafted.value, grafted.place)).toBe(NEW);
    expect(host).toStrictEqual(before);
  });
});
