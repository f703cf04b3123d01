import { describe, expect, it } from 'vitest';
import type { Cause } from '../../src/fuzzing/analysis/cause.js';
import { rejectionKeys } from '../../src/fuzzing/analysis/rejection-keys.js';
import type { Complaint } from '../../src/fuzzing/verdict.js';
import { event } from './_board.js';

const OPENED = '(board.opened)/board/notes/*';
const CLOSED = '(board.closed)/board/notes/*';

function keysOf(more: Partial<Cause>, complaint?: Complaint) {
  const kind = more.kind ?? '(board.opened)/board/title';
  const cause: Cause = {
    kind,
    path: '',
    change: 'instead',
    refused: null,
    sort: 'null',
    accepted: 'x',
    patterns: [kind],
    members: [],
    ...more,
  };
  return rejectionKeys(event.shape, cause, { verdict: 'rejected', ...(complaint && { complaint }) });
}
const stable = (more: Partial<Cause>) => keysOf(more).stable.replace('must-accept ', '');

describe('the key of the finding about a rejected value', () => {
  it('is made of the place, the change and the sort', () => {
    expect(keysOf({})).toEqual({
      key: 'must-accept (board.opened)/board/title instead null',
      stable: 'must-accept (board.opened)/board/title instead null',
    });
    expect(stable({ change: 'with', sort: 'undefined' })).toBe('(board.opened)/board/title with undefined');
  });

  it('has all rejected members, in one order', () => {
    const members = { sort: '"b"', kind: '(board.closed)/why' };
    expect(stable({ ...members, members: ['b'] })).toBe('/why instead "b"');
    expect(stable({ ...members, members: ['b', 'a'] })).toBe('/why instead "a","b"');
  });

  it('names no kinds if the parser makes the mistake in all of them', () => {
    const kinds = [`${OPENED}(text)`, `${OPENED}(image)`, `${CLOSED}(text)`, `${CLOSED}(image)`];
    const authors = [...kinds, '(note.pinned)/note(text)', '(note.pinned)/note(image)'].map((kind) => `${kind}/author`);
    const about = { kind: authors[0]!, refused: 'bob', sort: '"bob"' };
    expect(stable({ ...about, patterns: authors })).toBe('/board/notes/*/author,/note/author instead "bob"');
    const twice = stable({ ...about, patterns: [authors[1]!, authors[0]!] });
    expect(twice).toBe(stable({ ...about, patterns: [authors[0]!, authors[1]!] }));
    expect(stable({ ...about, patterns: [authors[0]!] })).toBe(`${authors[0]} instead "bob"`);
  });

  it('has the owners and the kinds if it is about kinds of objects', () => {
    const about = { kind: `${OPENED}(text)`, refused: {}, sort: 'object' };
    expect(stable({ ...about, patterns: [`${OPENED}(text)`] })).toBe(`${OPENED}(text) instead object`);
    const both = [`${OPENED}(text)`, `${OPENED}(image)`, `${CLOSED}(text)`];
    expect(stable({ ...about, patterns: both })).toBe(`${CLOSED},${OPENED}(image)(text) instead object`);
  });
});

describe('the key of the finding about a fault in the code', () => {
  const isFault = (complaint: Complaint) => {
    const { key, stable: id } = keysOf({}, complaint);
    expect(id).toBe(keysOf({}).stable);
    expect(key === id || key.startsWith('fault ')).toBe(true);
    return key !== id;
  };

  it.each<[boolean, Complaint]>([
    [true, { type: 'TypeError', message: "Cannot read properties of null (reading 'id')", at: 'parse.js:1:2' }],
    [true, { type: 'TypeError', message: 'v.id is not a function', at: 'parse.js:1:2' }],
    [true, { type: 'TypeError', message: 'v is not iterable', at: 'parse.js:1:2' }],
    [true, { type: 'panic', message: 'called `Option::unwrap()` on a `None` value', at: 'parse.rs:1:2' }],
    [true, { type: 'panic', message: 'index out of bounds', at: 'parse.rs:1:2' }],
    [false, { type: 'panic', message: 'the title is wrong', at: 'parse.rs:1:2' }],
    [false, { type: 'TypeError', message: 'the title is wrong', at: 'parse.js:1:2' }],
    [false, { type: 'TypeError', message: 'Cannot read properties of null' }],
    [false, { type: 'Error', message: 'must not be null', at: 'parse.js:1:2' }],
  ])('is made of the complaint: %s for %j', (expected, complaint) => expect(isFault(complaint)).toBe(expected));

  it('is the same for other values in the same place of the code', () => {
    const complaint = { type: 'TypeError', message: 'v.id is not a function', at: 'parse.js:1:2' };
    expect(keysOf({}, complaint).key).toBe(keysOf({ kind: '(board.closed)/why' }, complaint).key);
  });
});
