import { describe, expect, it } from 'vitest';
import { type CoverageCounts, coverageText } from '../../src/reporting/coverage-text.js';

const counts: CoverageCounts = {
  values: 2,
  refused: 0,
  reached: 99,
  total: 100,
  percent: 99.9,
  groups: { presences: { reached: 9, total: 10 }, boundaries: { reached: 90, total: 90 } },
  missed: [],
};

const missed = (place: string, name: string) => ({ place, name, rule: 'x.y' });

/** The rows of the table of missed goals. */
const rows = (...goals: ReturnType<typeof missed>[]) =>
  coverageText({ ...counts, missed: goals })
    .split('\n')
    .slice(3, -1);

describe('coverage as text', () => {
  it('is one line if nothing is missed, and never rounds up', () => {
    expect(coverageText(counts)).toBe('2 values: 99 of 100 reached (99%): 9 of 10 presences, 90 of 90 boundaries.\n');
    expect(coverageText({ ...counts, values: 1 })).toMatch(/^1 value: /);
  });

  it('says how many values were skipped', () => {
    const skipped = (refused: number) => coverageText({ ...counts, refused }).split('\n')[1];
    expect([0, 1, 3].map(skipped)).toEqual([
      '',
      'Skipped 1 value that broke a rule.',
      'Skipped 3 values that broke a rule.',
    ]);
  });

  it('has a table of what is missed, in which characters that do not print are escaped', () => {
    expect(coverageText({ ...counts, missed: [missed('', 'every property'), missed('/a\u0000', 'null')] })).toBe(
      [
        '2 values: 99 of 100 reached (99%): 9 of 10 presences, 90 of 90 boundaries.',
        '',
        'PLACE       NEVER REACHED   RULE',
        '(root)      every property  x.y',
        '/a\\u{0000}  null            x.y',
        '',
      ].join('\n'),
    );
  });

  it('counts what is inside a property that never occurs, instead of listing it', () => {
    const inside = ['/a/b', '/a(circle)', '/a/*/c'].map((place) => missed(place, 'empty'));
    expect(rows(missed('/a', 'present'), ...inside, missed('/a', 'empty'))).toEqual([
      '/a     present, and 4 inside  x.y',
    ]);
  });

  it('lists what is beside such a property, and its other states', () => {
    const beside = [missed('/ab', 'empty'), missed('/a', 'absent'), missed('/a', 'null'), missed('/c/a', 'empty')];
    expect(rows(missed('/a', 'present'), ...beside)).toHaveLength(5);
    expect(rows(missed('/a', 'null'), missed('/a/b', 'empty'))).toHaveLength(2);
  });

  it('has at most 20 rows', () => {
    const text = (count: number) =>
      coverageText({ ...counts, missed: Array.from({ length: count }, (_, i) => missed(`/${i}`, 'null')) });
    expect(text(20).trimEnd().split('\n')).toHaveLength(23);
    expect(text(20)).not.toContain('more');
    expect(text(23)).toMatch(/\n\/19 .*\nand 3 more\. Use --json to list all\.\n$/);
  });

  it('fits into a width', () => {
    const text = coverageText({ ...counts, missed: [missed('/a/long/place/in/a/value', 'null')] }, 30);
    expect(
      Math.max(
        ...text
          .split('\n')
          .slice(2)
          .map((line) => line.length),
      ),
    ).toBeLessThanOrEqual(30);
  });
});
