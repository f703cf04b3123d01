import { describe, expect, it } from 'vitest';
import { emptyAt, noneInside, oneTooMany } from '../../src/fuzzing/analysis/member-count.js';
import { partBankOf } from '../../src/fuzzing/analysis/part-bank.js';
import { board, event } from './_board.js';
import { type Any, edge, refuse, trialsOf } from './_trials.js';

const note = { kind: 'text', author: 'ann' };
const bank = partBankOf(board.shape, [edge({ tags: { a: 'x' }, title: 'Plan', id: 'b_1', notes: [note] })], []);
const countOf = ({ tags }: Any) => Object.keys(tags ?? {}).length;

type Path = (string | number)[];

/** Tries a pair. Returns the pair that shows more, and what the parser was asked. */
async function tried(
  how: 'oneTooMany' | 'noneInside' | 'emptyAt',
  isRejected: (value: Any) => unknown,
  [passing, failing, place]: [passing: unknown, failing: unknown, place: Path],
) {
  const { trials, asked } = trialsOf(board, (value) => refuse(isRejected(value)), {
    source: edge({}, { tier: 'evolved' }),
  });
  const pair = { passing, failing, place };
  const found =
    how === 'emptyAt' ? await emptyAt(trials, pair) : await { oneTooMany, noneInside }[how](trials, bank, pair);
  return { found, asked };
}

describe('one pair or item more', () => {
  const twoTags: [unknown, unknown, Path] = [{ tags: { c: 'z' } }, { tags: { a: 'y', c: 'z' } }, ['tags', 'a']];

  it('is too many if a different one is rejected as well', async () => {
    const tags = await tried('oneTooMany', (v) => countOf(v) > 1, twoTags);
    expect([tags.found?.place, tags.asked]).toEqual([['tags'], [{ tags: { c: 'z', b: 'x' } }]]);
    const notes = await tried('oneTooMany', (v) => v.notes?.length > 1, [
      { notes: [note] },
      { notes: [note, { ...note, author: 'bob' }] },
      ['notes', 1],
    ]);
    expect([notes.found?.place, notes.asked]).toEqual([['notes'], [{ notes: [note, note] }]]);
  });

  it('is not too many if another one is accepted', async () => {
    expect((await tried('oneTooMany', (v) => v.tags?.a, twoTags)).found).toBeUndefined();
  });

  it.each<[string, [unknown, unknown, Path]]>([
    ['if it is not new', [{ tags: { a: 'x' } }, { tags: { a: 'y' } }, ['tags', 'a']]],
    ['if it is a documented property', [{}, { title: null }, ['title']]],
    ['if it is the only item', [{ notes: [] }, { notes: [note] }, ['notes', 0]]],
    ['if there are many', [{ tags: { a: '', b: '', c: '' } }, { tags: { a: '', b: '', c: '', d: '' } }, ['tags', 'd']]],
  ])('is not tried %s', async (_, pair) => {
    expect(await tried('oneTooMany', () => true, pair)).toEqual({ found: undefined, asked: [] });
  });
});

describe('an object without pairs', () => {
  const noTags: [unknown, unknown, Path] = [{ tags: { a: 'y' } }, { tags: {} }, ['tags', 'a']];

  it('is rejected since it is empty if another pair is accepted', async () => {
    const { found, asked } = await tried('noneInside', (v) => v.tags && countOf(v) === 0, noTags);
    expect(found).toEqual({ passing: { tags: { b: 'x' } }, failing: { tags: {} }, place: ['tags'] });
    expect(asked).toEqual([{ tags: { b: 'x' } }]);
    const other = await tried('noneInside', (v) => v.tags && countOf(v) === 0, [
      { tags: { c: 'y' } },
      { tags: {} },
      ['tags', 'c'],
    ]);
    expect(other.asked).toEqual([{ tags: { a: 'x' } }]);
  });

  it('lacks a pair if another one is rejected', async () => {
    expect((await tried('noneInside', (v) => v.tags && !('a' in v.tags), noTags)).found).toBeUndefined();
  });

  it.each<[string, [unknown, unknown, Path]]>([
    ['if it is the whole value', [{ id: 'b_1' }, {}, ['id']]],
    ['if it is not empty', [{ tags: { a: 'y', b: '' } }, { tags: { b: '' } }, ['tags', 'a']]],
    ['if it is an array', [{ notes: [note] }, { notes: [] }, ['notes', 0]]],
  ])('is not tried with another pair %s', async (_, pair) => {
    expect(await tried('noneInside', () => false, pair)).toEqual({ found: undefined, asked: [] });
  });
});

describe('an object without documented properties', () => {
  const opened = (value: object) => ({ type: 'board.opened', board: value });
  const known = partBankOf(event.shape, [edge(opened({ id: 'b_1', title: 'Plan', mode: 'draft' }))], []);
  const found = (isAccepted: (board: Any) => boolean) => {
    const { trials } = trialsOf(event, (value) => refuse(!isAccepted(value.board)), { source: edge({}) });
    const pair = { passing: opened({ title: 'a' }), failing: opened({}), place: ['board', 'title'] };
    return noneInside(trials, known, pair);
  };

  it('is rejected since it is empty if it is accepted with each of the others', async () => {
    expect((await found((value) => Object.keys(value).length > 0))?.place).toEqual(['board']);
  });

  it('lacks the property if it is rejected with one of the others', async () => {
    expect(await found((value) => 'title' in value || 'id' in value)).toBeUndefined();
  });
});

describe('an undocumented object', () => {
  const pair = (extra: unknown): [unknown, unknown, Path] => [{}, { extra }, ['extra']];
  const isEmpty = (value: unknown) => typeof value === 'object' && Object.keys(value as object).length === 0;

  it('is rejected since it is empty if the parser accepts it with something in it', async () => {
    const { found, asked } = await tried('emptyAt', (v) => v.extra && isEmpty(v.extra), pair({}));
    expect(found).toEqual({ passing: { extra: { a: '' } }, failing: { extra: {} }, place: ['extra'] });
    expect(asked).toHaveLength(1);
    const deep = await tried('emptyAt', (v) => v.extra && typeof v.extra.a !== 'object', pair({}));
    expect(deep.found?.passing).toEqual({ extra: { a: { a: '' } } });
  });

  it('is rejected for another reason otherwise', async () => {
    const always = await tried('emptyAt', (v) => v.extra, pair({}));
    expect([always.found, always.asked.length]).toEqual([undefined, 2]);
    for (const extra of [{ a: 1 }, [], null, ''])
      expect(await tried('emptyAt', () => false, pair(extra))).toEqual({ found: undefined, asked: [] });
  });
});
