import { describe, expect, it } from 'vitest';
import { partBankOf } from '../../src/fuzzing/analysis/part-bank.js';
import { board } from './_board.js';
import { edge } from './_trials.js';

const bankOf = (edges: readonly object[], usual: readonly object[]) =>
  partBankOf(
    board.shape,
    edges.map((value) => edge(value)),
    usual,
  );
const text = (author: string, more: object = {}) => ({ kind: 'text', author, ...more });

describe('the parts of valid values', () => {
  it('of any kind are those of the small values, the smallest first, each once', () => {
    const bank = bankOf([{ title: 'long' }, { title: 'b' }, { title: 'a' }, { title: 'b' }], [{ title: 'usual' }]);
    expect(bank.anyAt('/title')).toEqual(['a', 'b', 'long']);
    expect(bank.anyAt('/size')).toEqual([]);
  });

  it('of any kind are found by a pattern with kinds, too', () => {
    const bank = bankOf([{ notes: [text('ann'), { kind: 'image', author: 'bob' }] }], []);
    expect(bank.anyAt('/notes/*(text)/author')).toEqual(['ann', 'bob']);
    expect(bank.anyAt('/notes/*')).toHaveLength(2);
  });

  it('of any kind are twelve at most', () => {
    const sizes = Array.from({ length: 30 }, (_, size) => ({ size }));
    expect(bankOf(sizes, []).anyAt('/size')).toEqual(sizes.slice(0, 12).map(({ size }) => size));
  });

  it('of a kind are objects of small values and all parts of usual ones', () => {
    const bank = bankOf([{ notes: [text('ann')] }], [{ notes: [text('bob', { text: 'x' })] }]);
    expect(bank.kindAt('/notes/*(text)')).toEqual([text('ann'), text('bob', { text: 'x' })]);
    expect(bank.kindAt('/notes/*(text)/author')).toEqual(['bob']);
    expect(bank.kindAt('/notes/*(image)')).toEqual([]);
    expect(bank.kindAt('/notes/*')).toEqual([]);
  });

  it('of a kind are the twelve smallest, and six others with the most members', () => {
    const small = Array.from({ length: 12 }, (_, i) => ({ [`k${String.fromCharCode(97 + i)}`]: 'x' }));
    const large = Array.from({ length: 9 }, (_, i) =>
      Object.fromEntries(Array.from({ length: 3 + i }, (_, j) => [`key${j}`, 'x'])),
    );
    const bank = bankOf(
      [...small, ...large].map((tags) => ({ tags })),
      [],
    );
    const found = bank.kindAt('/tags') as object[];
    expect(found.slice(0, 12)).toEqual(small);
    expect(found.slice(12)).toEqual(large.toReversed().slice(0, 6));
  });

  it('of usual values are the most frequent first, then the shortest', () => {
    const titles = ['rare', 'often', 'often', 'b', 'a', 'often', 'rare'];
    const bank = bankOf(
      [{ title: 'small' }],
      titles.map((title) => ({ title })),
    );
    expect(bank.usualAt('/title')).toEqual(['often', 'rare', 'a', 'b']);
    expect(bank.usualAt('/size')).toEqual([]);
  });

  it('of usual values are found by a pattern with kinds, too', () => {
    const bank = bankOf([], [{ notes: [text('ann')] }]);
    expect(bank.usualAt('/notes/*(image)/author')).toEqual(['ann']);
  });

  it('leave out what is absent, the whole value, and large parts of usual values', () => {
    const large = { title: 'x'.repeat(4000) };
    const bank = bankOf([{ size: 1 }, large], [large, { title: 'x'.repeat(3990) }]);
    expect([bank.anyAt(''), bank.kindAt(''), bank.usualAt('')]).toEqual([[], [], []]);
    expect(bank.anyAt('/id')).toEqual([]);
    expect(bank.usualAt('/id')).toEqual([]);
    expect(bank.anyAt('/title')).toEqual([large.title]);
    expect(bank.usualAt('/title')).toEqual(['x'.repeat(3990)]);
  });
});
