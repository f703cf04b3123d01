import { expect, it } from 'vitest';
import { ANYTHING } from '../../src/fuzzing/analysis/minimal-difference.js';
import { isAffected, sizeOf, sortOfPart } from '../../src/fuzzing/analysis/value-sort.js';
import { board } from './_board.js';

it.each([
  [-7, -7],
  ['héé', 3],
  [[1, 2], 2],
  [{ a: 1, b: 2, c: 3 }, 3],
  [{}, 0],
  [null, Number.NaN],
  [true, Number.NaN],
  [undefined, Number.NaN],
])('the size of %j is %j', (value, size) => expect(sizeOf(value)).toBe(size));

it.each([
  ['b_1 .:/+-', 'string'],
  ['a"', 'characters'],
  ['"a', 'characters'],
  ['', 'empty'],
])('the sort of the text %j is %s', (id, sort) => expect(sortOfPart(board.shape, { id }, ['id'])).toBe(sort));

it('the sort of a boolean is the boolean, and of a pair the type of its value', () => {
  expect(sortOfPart(board.shape, { locked: false }, ['locked'])).toBe('false');
  expect(sortOfPart(board.shape, { tags: { a: 'x' } }, ['tags', 'a'])).toBe('string');
  expect(sortOfPart(board.shape, { tags: {} }, ['tags', 'a'])).toBe('undefined');
  expect(sortOfPart(board.shape, { other: { a: 1 } }, ['other', 'a'])).toBe(ANYTHING);
});

it.each([
  ['a longer text', { refused: 'aa', sort: 'too long' }, 'bb', true],
  ['an equal number', { refused: 5, sort: 'too large' }, 5, true],
  ['an equal small number', { refused: -5, sort: 'too small' }, -5, true],
  ['as few characters', { refused: 'ab', sort: 'too short' }, 'cd', true],
  ['more characters', { refused: 'ab', sort: 'too short' }, 'abc', false],
  ['as many items', { refused: [1, 2], sort: 'too many' }, [3, 4], true],
  ['an empty array', { refused: [], sort: 'empty' }, [], true],
  ['an array with an item', { refused: [], sort: 'empty' }, [1], false],
  ['an object for an array', { refused: [], sort: 'empty' }, {}, false],
  ['another boolean', { refused: true, sort: 'true' }, false, false],
  ['the same boolean', { refused: true, sort: 'true' }, true, true],
] as const)('%s: %j has what made the parser reject the other one', (_, difference, value, isIt) =>
  expect(isAffected(difference, value)).toBe(isIt),
);
