import { describe, expect, it } from 'vitest';
import { pairwise, type Row } from '../../src/sampling/pairwise.js';

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
  // The least numbers of rows are known: Kleitman and Spencer's for two choices, a product where two factors have the most.
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
  ])('covers all pairs of %j in %i rows, the fewest there can be', (levels, least) => {
    const rows = pairwise(levels);
    expect(uncovered(levels, rows)).toEqual([]);
    expect(rows).toHaveLength(least);
  });

  it('needs few more for as many choices as a response has', () => {
    const levels = [2, 2, 2, 3, 2, 3, 2, 2, 2, 3, 3];
    const rows = pairwise(levels);
    expect(uncovered(levels, rows)).toEqual([]);
    expect(rows.length).toBeLessThanOrEqual(11);
  });

  it('covers what possible rows can have, where some are not', () => {
    const isPossible = (row: Row) => !(row[0] === 1 && row[1] === 1) && !(row[2] === 2 && row[3] === 0);
    const levels = [2, 2, 3, 2, 2];
    const rows = pairwise(levels, isPossible, [of(5, 0), [0, 0, 0, 1, 0], of(5, 1)]);
    expect(rows.every(isPossible)).toBe(true);
    expect(pairsOf(levels).filter((pair) => !covered(rows).has(pair))).toEqual(['0=1 1=1', '2=2 3=0']);
  });

  it('lists the choices of a single factor', () => {
    expect(pairwise([3])).toEqual([[0], [1], [2]]);
    expect(pairwise([])).toEqual([]);
  });

  it('gives the same rows every time', () => {
    expect(pairwise([3, 2, 2, 3])).toEqual(pairwise([3, 2, 2, 3]));
  });
});
