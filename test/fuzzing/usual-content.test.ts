import { expect, it } from 'vitest';
import type { Difference } from '../../src/fuzzing/analysis/minimal-difference.js';
import { partBankOf } from '../../src/fuzzing/analysis/part-bank.js';
import { withUsualContent } from '../../src/fuzzing/analysis/usual-content.js';
import { board } from './_board.js';
import { type Any, edge, refuse, trialsOf } from './_trials.js';

const note = { kind: 'text', author: 'ann' };
const usual = [{ tags: { a: 'x' }, notes: [note] }];
const bank = partBankOf(
  board.shape,
  [edge({ tags: { b: 'y', c: 'z' } }), edge({ tags: {} }), edge({ notes: [] })],
  usual,
);

/** What a difference about an empty part becomes. */
async function usualOf(check: (value: Any) => unknown, more: Partial<Difference> = {}, known = bank) {
  const { trials, asked } = trialsOf(board, check);
  const difference: Difference = {
    kind: '/tags',
    path: '/tags',
    change: 'without',
    refused: {},
    sort: 'object',
    accepted: undefined,
    passing: {},
    failing: { id: 'b_1', tags: {} },
    ...more,
  };
  const found = await withUsualContent(trials, known, difference);
  return { found, isSame: found === difference, asked };
}
const noTags = (v: Any) => refuse('tags' in v);
const noNotes = (v: Any) => refuse('notes' in v);

it('an empty object that is rejected is replaced by a usual one', async () => {
  const { found } = await usualOf(noTags);
  expect(found).toMatchObject({
    failing: { id: 'b_1', tags: { a: 'x' } },
    refused: { a: 'x' },
    passing: {},
    change: 'without',
  });
});

it('an empty array that is rejected is replaced by a usual one', async () => {
  const about = { kind: '/notes', path: '/notes', refused: [], sort: 'array', failing: { notes: [] } };
  const { found } = await usualOf(noNotes, about);
  expect(found).toMatchObject({ failing: { notes: [note] }, refused: [note] });
});

it('one that is not usual will do if no usual one is rejected', async () => {
  const { found } = await usualOf((v) => refuse(v.tags && !('a' in v.tags)));
  expect(found.refused).toEqual({ b: 'y', c: 'z' });
});

it.each<[string, (value: Any) => unknown, Partial<Difference>]>([
  ['the parser accepts others', (v) => refuse(v.tags && Object.keys(v.tags).length === 0), {}],
  ['it is about being empty', noTags, { sort: 'empty' }],
  ['it is about something missing', noTags, { change: 'with' }],
  ['it is not empty', noTags, { refused: { a: 'y' } }],
  ['it is null', noTags, { refused: null }],
  ['it is an empty text', noTags, { refused: '' }],
  ['it is missing', noTags, { refused: undefined }],
])('an empty part stays if %s', async (_, check, more) => {
  expect((await usualOf(check, more)).isSame).toBe(true);
});

it('an empty part is not replaced by another type, by null, by an empty one, or by what is not documented', async () => {
  const of = (...parts: unknown[]) => ({ ...bank, usualAt: () => parts, anyAt: () => [] });
  const { isSame, asked } = await usualOf(noTags, {}, of([note], null, {}, 'text', 7));
  expect([isSame, asked]).toEqual([true, []]);
  const noteOf = { kind: '/notes/*(text)', path: '/notes/0', failing: { notes: [{}] } };
  const unknown = await usualOf(() => refuse(true), noteOf, of({ ...note, extra: 1 }));
  expect([unknown.isSame, unknown.asked]).toEqual([true, []]);
});
