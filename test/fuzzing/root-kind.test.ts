import { expect, it } from 'vitest';
import { rootKindOf, rootOfPattern } from '../../src/fuzzing/analysis/root-kind.js';
import { board, event } from './_board.js';

it('the kind of a value is the type of an event, if its model has several', () => {
  expect(rootKindOf(event.shape, { type: 'board.opened', board: {} })).toBe('(board.opened)');
  expect(rootKindOf(event.shape, { type: 'other' })).toBe('');
  expect(rootKindOf(board.shape, {})).toBe('');
});

it('the kind that a pattern begins with is that of the whole value', () => {
  expect(rootOfPattern('(board.opened)/board/notes/*(text)')).toBe('(board.opened)');
  expect(rootOfPattern('/notes/*(text)')).toBe('');
});
