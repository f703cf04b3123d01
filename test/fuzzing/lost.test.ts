import { describe, expect, it } from 'vitest';
import type { Failure } from '../../src/fuzzing/analysis/context.js';
import { isLostOnlyIfEmpty } from '../../src/fuzzing/analysis/lost.js';
import { type PartBank, partBankOf } from '../../src/fuzzing/analysis/part-bank.js';
import { board } from './_board.js';
import { type Any, budgetOf, edge, refuse } from './_trials.js';

const edges = [
  edge({ title: null }),
  edge({ title: '' }),
  edge({ size: 0 }),
  edge({ locked: false }),
  edge({ tags: {} }),
];
const usual = [{ title: 'Plan', size: 3, locked: true, tags: { a: 'x' }, notes: [{ kind: 'text', author: 'ann' }] }];
const bank = partBankOf(board.shape, edges, usual);

/** Whether a parser that returns what `lose` makes of a value loses a property only if it is empty. */
async function isOnlyIfEmpty(value: object, path: string, lose: (value: Any) => unknown, known: PartBank = bank) {
  const { budget, asked } = budgetOf(board, lose);
  const planned = { case: edge(value), origin: { phase: 'systematic' } };
  const disagreement = { kind: 'changed-value', difference: { kind: 'lost', path } };
  const failure = { planned, answer: { verdict: 'accepted' }, disagreement } as unknown as Failure;
  return { isIt: await isLostOnlyIfEmpty(budget, known, failure), asked };
}
const loseIf = (key: string, isLost: (value: Any) => boolean) => (value: Any) => {
  if (isLost(value[key])) delete value[key];
};

describe('a lost property', () => {
  it.each([
    ['an empty text', { title: '' }, '/title', loseIf('title', (title) => title === ''), true],
    ['a text', { title: '' }, '/title', loseIf('title', () => true), false],
    ['0', { size: 0 }, '/size', loseIf('size', (size) => size === 0), true],
    ['false', { locked: false }, '/locked', loseIf('locked', (locked) => !locked), true],
    ['an empty object', { tags: {} }, '/tags', loseIf('tags', (tags) => Object.keys(tags).length === 0), true],
    ['an empty array', { notes: [] }, '/notes', loseIf('notes', (notes) => notes.length === 0), true],
    ['an array', { notes: [] }, '/notes', loseIf('notes', () => true), false],
  ])('is one that is lost only if it is empty: %s', async (_, value, path, lose, expected) => {
    expect((await isOnlyIfEmpty(value, path, lose)).isIt).toBe(expected);
  });

  it('is looked at no longer if it was not empty', async () => {
    for (const value of [{ title: 'a' }, { title: null }, { size: 1 }, { locked: true }]) {
      expect(await isOnlyIfEmpty(value, `/${Object.keys(value)}`, () => {})).toEqual({ isIt: false, asked: [] });
    }
  });

  it('is tried with values that are not empty, and not null', async () => {
    const { asked } = await isOnlyIfEmpty(
      { title: '' },
      '/title',
      loseIf('title', () => true),
    );
    expect(asked).toEqual([{ title: 'Plan' }]);
  });

  it('does not count as kept in a value that the parser rejects, or that is not valid', async () => {
    const reject = (value: Any) => refuse(value.title !== '');
    expect((await isOnlyIfEmpty({ title: '' }, '/title', reject)).isIt).toBe(false);
    const wrong: PartBank = { anyAt: () => [7], kindAt: () => [], usualAt: () => [] };
    expect(await isOnlyIfEmpty({ title: '' }, '/title', () => {}, wrong)).toEqual({ isIt: false, asked: [] });
  });
});
