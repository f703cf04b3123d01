import { describe, expect, it } from 'vitest';
import { pairwise, type Row } from '../../../src/engine/cases/pairwise.js';

/** Every pair of choices of two factors. */
function pairsOf(levels: readonly number[]): string[] {
  return levels.flatMap((most, a) =>
    levels
      .slice(a + 1)
      .flatMap((more, i) =>
        Array.from({ length: most * more }, (_, n) => `${a}=${Math.floor(n / more)} ${a + 1 + i}=${n % more}`),
      ),
  );
}

const covered = (rows: readonly Row[]) =>
  new Set(rows.flatMap((row) => row.flatMap((x, a) => row.slice(a + 1).map((y, i) => `${a}=${x} ${a + 1 + i}=${y}`))));

const of = (count: number, level: number) => Array.from({ length: count }, () => level);

/** The pairs that no row has. */
function uncovered(levels: readonly number[], rows: readonly Row[]) {
  const all = covered(rows);
  return pairsOf(levels).filter((pair) => !all.has(pair));
}

describe('pairwise', () => {
  // The fewest rows are known: for two choices from Kleitman and Spencer, otherwise the product of the two largest factors.
  it.each([
    [[2, 2], 4],
    [of(3, 2), 4],
    [of(4, 2), 5],
    [of(10, 2), 6],
    [of(15, 2), 7],
    [of(35, 2), 8],
    [[3, 3], 9],
    [of(4, 3), 9],
    [[3, 2, 2], 6],
    [[3, 3, 2, 2], 9],
  ])('covers all pairs of %j in %i rows, the fewest possible', (levels, least) => {
    const { rows, missing } = pairwise(levels);
    expect(missing).toEqual([]);
    expect(uncovered(levels, rows)).toEqual([]);
    expect(rows).toHaveLength(least);
  });

  it('needs few more for the choices of a response', () => {
    const levels = [2, 2, 2, 3, 2, 3, 2, 2, 2, 3, 3];
    const { rows, missing } = pairwise(levels);
    expect(missing).toEqual([]);
    expect(uncovered(levels, rows)).toEqual([]);
    expect(rows.length).toBeLessThanOrEqual(11);
  });

  it('covers what possible rows can have, and lists the pairs that none has', () => {
    const isPossible = (row: Row) => !(row[0] === 1 && row[1] === 1) && !(row[2] === 2 && row[3] === 0);
    const levels = [2, 2, 3, 2, 2];
    const { rows, missing } = pairwise(levels, isPossible, [of(5, 0), [0, 0, 0, 1, 0], of(5, 1)]);
    expect(rows.every(isPossible)).toBe(true);
    expect(uncovered(levels, rows)).toEqual(['0=1 1=1', '2=2 3=0']);
    expect(missing).toEqual([
      [0, 1, 1, 1],
      [2, 2, 3, 0],
    ]);
  });

  it('puts a missing pair into the first row that then is possible', () => {
    // Of all rows, only those that begin like one of these are possible.
    const beside: Row[] = [
      [0, 0, 0],
      [1, 1, 1],
    ];
    const isPossible = (row: Row) => beside.some((one) => one.filter((choice, i) => choice !== row[i]).length <= 1);
    const { rows, missing } = pairwise([2, 2, 2], isPossible, beside);
    expect(rows.every(isPossible)).toBe(true);
    expect([uncovered([2, 2, 2], rows), missing]).toEqual([[], []]);
  });

  it('lists every pair as missing if no row is possible', () => {
    expect(pairwise([2, 2], () => false, [[0, 0]])).toEqual({
      rows: [],
      missing: [
        [0, 0, 1, 0],
        [0, 0, 1, 1],
        [0, 1, 1, 0],
        [0, 1, 1, 1],
      ],
    });
  });

  it('lists the possible choices of a single factor', () => {
    expect(pairwise([3]).rows).toEqual([[0], [1], [2]]);
    expect(pairwise([3], ([choice]) => choice !== 1).rows).toEqual([[0], [2]]);
    expect(pairwise([]).rows).toEqual([]);
  });

  it('always gives the same rows', () => {
    const rows = pairwise([3, 2, 2, 3]).rows.map((row) => row.join(''));
    expect(rows.join(' ')).toBe('1000 2002 0102 1111 1012 0010 2011 2110 0101');
  });
});
