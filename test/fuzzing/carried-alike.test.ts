import { expect, it } from 'vitest';
import { AcceptedSearch } from '../../src/fuzzing/analysis/accepted-search.js';
import { carriedAlike } from '../../src/fuzzing/analysis/carried-alike.js';
import { event } from './_board.js';
import { type Any, refuse, trialsOf } from './_trials.js';

const opened = (board: object) => ({ type: 'board.opened', board });

/** Where a mistake about a title recurs. */
async function alike(check: (value: Any) => unknown, verdict: 'rejected' | 'crashed' = 'rejected') {
  const { trials, asked } = trialsOf(event, check);
  const shown = {
    pattern: '(board.opened)/board/title',
    passing: opened({ title: 'a', size: 1 }),
    failing: opened({ title: null, size: 1 }),
    place: ['board', 'title'],
  };
  const found = await carriedAlike(
    { trials, search: new AcceptedSearch(event), masked: (value) => value },
    verdict,
    shown,
  );
  return { found, asked };
}
const CLOSED = ['(board.closed)/board/title'];
const noNull = (v: Any) => refuse(v.board?.title === null);

it('a mistake recurs in an event that carries the object if only the failing object is rejected there', async () => {
  const { found, asked } = await alike(noNull);
  expect(found).toEqual(CLOSED);
  expect(asked.slice(-2)).toMatchObject([
    { type: 'board.closed', board: { title: 'a', size: 1 } },
    { type: 'board.closed', board: { title: null, size: 1 } },
  ]);
});

it.each<[string, (value: Any) => unknown]>([
  ['accepts both objects there', (v) => refuse(v.type === 'board.opened' && v.board.title === null)],
  ['accepts neither of them there', (v) => refuse(v.board?.size === 1 && v.type === 'board.closed')],
  ['accepts no such event', (v) => refuse(v.type === 'board.closed')],
])('a mistake does not recur if the parser %s', async (_, check) => {
  expect((await alike(check)).found).toEqual([]);
});

it('a mistake does not recur if the parser fails in another way there', async () => {
  expect((await alike(noNull, 'crashed')).found).toEqual([]);
});
