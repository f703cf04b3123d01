import { describe, expect, it } from 'vitest';
import type { Model } from '../../src/engine/cases/model.js';
import { AcceptedSearch, ENOUGH } from '../../src/fuzzing/analysis/accepted-search.js';
import type { Trials } from '../../src/fuzzing/analysis/trials.js';
import { systematicListOf } from '../../src/sampling/systematic-list.js';
import { board, event, textNote } from './_board.js';
import { type Any, edge, refuse, trialsOf } from './_trials.js';

/** A search for what a parser accepts. */
function searchOf(model: Model, check: (value: Any) => unknown, calls = 20_000) {
  const { trials, asked } = trialsOf(model, check, { source: edge({}), calls });
  return { trials, asked, search: new AcceptedSearch(model) };
}
/** A search with a parser that decides by how many values it got before, and the values that it got. */
function counted(model: Model, accepts: (call: number) => boolean) {
  const tried: unknown[] = [];
  const outcome = async (value: unknown) => (accepts(tried.push(value)) ? 'passes' : 'fails');
  const trials = { isSpent: false, outcome, budget: { context: { model } } } as unknown as Trials;
  return { trials, tried, search: new AcceptedSearch(model) };
}

/** Number of usual values that are tried. */
const USUAL = 40;

const isClosed = ({ type }: Any) => type === 'board.closed';

describe('the search for any accepted value', () => {
  it('tries forty usual values, and needs no others', async () => {
    const { search, trials, asked } = searchOf(board, () => {});
    expect(await search.any(trials)).toBe(true);
    expect(asked.length).toBeLessThanOrEqual(40);
    expect(asked.length).toBeGreaterThan(20);
    expect([search.accepted.hasUsual, search.demanded]).toEqual([true, []]);
  });

  it('takes place once', async () => {
    const { search, trials, asked } = searchOf(board, () => {});
    await search.any(trials);
    const { length } = asked;
    expect([await search.any(trials), asked.length]).toEqual([true, length]);
    const none = searchOf(board, () => refuse(true), 10);
    expect(await none.search.any(none.trials)).toBe(false);
    const before = none.asked.length;
    expect([await none.search.any(none.trials), none.asked.length]).toEqual([false, before]);
    // What the parser seems to require is asked beyond the budget.
    expect(before).toBeLessThan(20);
  });

  it('tries small values if it finds no usual one, until there are enough, and a mixture', async () => {
    const { trials, search } = counted(board, (call) => call > USUAL);
    expect(await search.any(trials)).toBe(true);
    expect([search.accepted.hasUsual, search.accepted.values.length]).toEqual([false, ENOUGH + 1]);
  });

  it('mixes values if it finds no small one', async () => {
    const edges = systematicListOf(board).filter(({ tier }) => tier === 'edge').length;
    const { trials, search, tried } = counted(board, (call) => call === USUAL + edges + 3);
    expect(await search.any(trials)).toBe(true);
    expect([search.accepted.values, search.demanded]).toEqual([[tried.at(-1)], []]);
    expect(tried).toHaveLength(USUAL + edges + 3);
  });

  it('says what the parser seems to require if it accepts nothing', async () => {
    const { search, trials } = searchOf(textNote, (v) => {
      refuse(!('text' in v), 'no text');
      refuse(true, 'never');
    });
    expect([await search.any(trials), search.demanded]).toEqual([false, ['/text']]);
  });

  it('says so even if the budget was spent', async () => {
    const { search, trials } = searchOf(textNote, (v) => refuse(true, 'text' in v ? 'never' : 'no text'), 3);
    expect([await search.any(trials), search.demanded]).toEqual([false, ['/text']]);
  });
});

describe('the search for values of a kind', () => {
  const closed = { type: 'board.closed', board: {} };

  it('finds some, once', async () => {
    const { search, trials, asked } = searchOf(event, () => {});
    await search.likeIt(trials, closed);
    expect(search.accepted.ofKind('(board.closed)')).toHaveLength(ENOUGH);
    expect(asked.every(isClosed)).toBe(true);
    const { length } = asked;
    await search.likeIt(trials, closed);
    expect(asked).toHaveLength(length);
    expect(search.accepted.hasUsual).toBe(false);
  });

  it('mixes values if the parser accepts no usual and no small one', async () => {
    const edges = systematicListOf(event).filter(({ tier, value }) => tier === 'edge' && isClosed(value)).length;
    const { trials, search, tried } = counted(event, (call) => call === ENOUGH + edges + 2);
    await search.likeIt(trials, closed);
    expect(search.accepted.ofKind('(board.closed)')).toEqual([tried.at(-1)]);
    expect(search.accepted.hasUsual).toBe(false);
  });

  it('is not needed if there is only one kind, or an unknown one', async () => {
    const { search, trials, asked } = searchOf(board, () => {});
    await search.likeIt(trials, {});
    const other = searchOf(event, () => {});
    await other.search.likeIt(other.trials, { type: 'other' });
    expect([asked, other.asked]).toEqual([[], []]);
  });

  it('ends when the budget is spent', async () => {
    const { search, trials, asked } = searchOf(event, () => refuse(true), 5);
    await search.likeIt(trials, closed);
    expect(asked).toHaveLength(5);
  });
});

describe('the search for one value of a kind', () => {
  it('ends at the first one', async () => {
    const { search, trials, asked } = searchOf(event, () => {});
    await search.oneOf(trials, '(board.closed)');
    await search.oneOf(trials, '(board.closed)');
    expect(asked).toHaveLength(1);
    expect(search.accepted.ofKind('(board.closed)')).toEqual(asked);
  });

  it('tries ten at most, once', async () => {
    const { search, trials, asked } = searchOf(event, () => refuse(true));
    await search.oneOf(trials, '(board.closed)');
    await search.oneOf(trials, '(board.closed)');
    expect(asked).toHaveLength(10);
    expect(asked.every(isClosed)).toBe(true);
  });

  it('is not needed after a longer one, or without kinds', async () => {
    const { search, trials, asked } = searchOf(event, () => {});
    await search.oneOf(trials, '');
    expect(asked).toEqual([]);
    await search.likeIt(trials, { type: 'note.pinned' });
    const { length } = asked;
    await search.oneOf(trials, '(note.pinned)');
    expect(asked).toHaveLength(length);
  });
});
