import { describe, expect, it } from 'vitest';
import { AcceptedValues } from '../../src/fuzzing/analysis/accepted-values.js';
import { board, event } from './_board.js';

const opened = (of: object) => ({ type: 'board.opened', board: of });
const pinned = { type: 'note.pinned', note: { kind: 'text', author: 'ann' } };

/** The values that a parser of events accepted. */
function acceptedOf(...values: readonly unknown[]) {
  const accepted = new AcceptedValues(event);
  for (const value of values) accepted.add(value);
  return accepted;
}

describe('accepted values', () => {
  it('are none at first', () => {
    const none = new AcceptedValues(board);
    expect([none.isEmpty, none.values, none.hasUsual, none.ofKind('')]).toEqual([true, [], false, []]);
    none.add({});
    expect([none.isEmpty, none.values, none.hasUsual]).toEqual([false, [{}], false]);
    none.add({ id: 'b' }, true);
    none.add({});
    expect(none.hasUsual).toBe(true);
  });

  it('are kept by their kind, the largest first', () => {
    const [small, large] = [opened({}), opened({ title: 'Plan' })];
    const accepted = acceptedOf(small, pinned, large);
    expect(accepted.ofKind('(board.opened)')).toEqual([large, small]);
    expect(accepted.ofKind('(note.pinned)')).toEqual([pinned]);
    expect(accepted.ofKind('(board.closed)')).toEqual([]);
    expect(accepted.values).toEqual([large, small, pinned]);
  });

  it('are sixty of a kind at most, the largest', () => {
    const all = Array.from({ length: 70 }, (_, i) => ({ id: 'x'.repeat(i) }));
    const accepted = new AcceptedValues(board);
    for (const value of all) accepted.add(value);
    expect(accepted.values).toEqual(all.toReversed().slice(0, 60));
  });

  it('are of 20,000 characters at most', () => {
    const accepted = new AcceptedValues(board);
    const ofLength = (length: number) => ({ id: 'x'.repeat(length - '{"id":""}'.length) });
    accepted.add(ofLength(20_001), true);
    expect([accepted.isEmpty, accepted.hasUsual]).toEqual([true, true]);
    accepted.add(ofLength(20_000));
    expect(accepted.isEmpty).toBe(false);
  });

  it('are nearest to a value if they differ from it in the fewest places', () => {
    const [same, one, two] = [
      { title: 'a', size: 1 },
      { title: 'b', size: 1 },
      { title: 'b', size: 2, id: 'x' },
    ].map(opened);
    const accepted = acceptedOf(two, same, pinned, one);
    expect(accepted.nearest(opened({ title: 'a', size: 1 }), 9)).toEqual([same, one, two]);
    expect(accepted.nearest(opened({ title: 'a', size: 1 }), 2)).toEqual([same, one]);
    expect(accepted.nearest({ type: 'board.closed', board: {} }, 9)).toEqual([]);
  });

  it('are found by a place that they have', () => {
    const [plain, titled, empty] = [opened({}), opened({ title: 'Plan' }), opened({ title: null })];
    const accepted = acceptedOf(plain, titled, pinned, empty);
    expect([...accepted.allWith('(board.opened)/board/title')]).toEqual([
      { value: titled, place: ['board', 'title'] },
      { value: empty, place: ['board', 'title'] },
    ]);
    expect([...accepted.allWith('(board.closed)/board/title')]).toEqual([]);
  });
});
