import { describe, expect, it } from 'vitest';
import type { FuzzFinding, FuzzReport } from '../../src/fuzzing/fuzz-report.js';
import { isPossible, mergedReport, missingShards, runsOf } from '../../src/fuzzing/merge-reports.js';

/** A report, and what else it says. */
const reportOf = (findings: readonly FuzzFinding[], more: Partial<FuzzReport> = {}): FuzzReport => ({
  version: 1,
  generator: 'test 1',
  model: 'response',
  target: 'parse',
  seed: 1,
  ending: 'done',
  milliseconds: 10,
  cases: 1,
  skipped: 0,
  tallies: {},
  tried: [],
  places: [],
  hints: [],
  added: [],
  findings: [...findings],
  known: [],
  ...more,
});

describe('a finding of several reports', () => {
  const finding = (origin: FuzzFinding['origin'], after: number, more: Partial<FuzzFinding> = {}): FuzzFinding => ({
    id: '12345678',
    signature: 'a',
    kind: 'refused-valid',
    verdict: 'rejected',
    case: { model: 'response', tier: 'edge', expect: 'must-accept', value: 'a'.repeat(after) },
    origin,
    rules: ['response.id'],
    places: ['/id'],
    count: 2,
    size: { before: 100, after, calls: 1 },
    ...more,
  });
  const stored = { phase: 'stored' } as const;
  const systematic = (index: number) => ({ phase: 'systematic', index }) as const;
  const random = (index: number) => ({ phase: 'random', seed: 1, index }) as const;

  it.each([
    ['an earlier phase', systematic(500), random(0)],
    ['the phase before all others', stored, systematic(0)],
    ['a smaller index', random(3), random(4)],
  ])('keeps the origin of %s, whichever report and case is used', (_, early, late) => {
    for (const [earlySize, lateSize] of [
      [10, 20],
      [20, 10],
    ] as const) {
      const one = finding(early, earlySize);
      const other = finding(late, lateSize);
      for (const reports of [
        [one, other],
        [other, one],
      ]) {
        const [merged, ...others] = mergedReport(reports.map((each) => reportOf([each]))).findings;
        expect([merged!.origin, merged!.size.after, others]).toEqual([early, 10, []]);
      }
    }
  });

  it('counts the cases of all, and lists their rules and places once', () => {
    const other = finding(random(1), 5, { rules: ['response.types', 'response.id'], places: ['/*'], count: 40 });
    const { findings } = mergedReport([reportOf([finding(random(2), 9)]), reportOf([other])]);
    expect(findings).toMatchObject([{ count: 42, rules: ['response.id', 'response.types'], places: ['/id', '/*'] }]);
  });

  it('comes in the order in which one run would have found it', () => {
    const ids = [random(1), systematic(9), stored, systematic(2)].map((origin, i) =>
      finding(origin, 1, { id: `0000000${i}` }),
    );
    expect(mergedReport(ids.map((each) => reportOf([each]))).findings.map(({ id }) => id)).toEqual([
      '00000002',
      '00000003',
      '00000001',
      '00000000',
    ]);
  });

  it('that depends on the number of cases says between which numbers it occurs in all of them', () => {
    const flaky = (least: number, most: number) => finding(stored, 1, { intermittent: { least, most, unanswered: 3 } });
    const of = (...findings: FuzzFinding[]) =>
      mergedReport(findings.map((each) => reportOf([each]))).findings[0]!.intermittent;
    expect(of(flaky(5, 9), flaky(2, 7))).toEqual({ least: 2, most: 9, unanswered: 3 });
    expect(of(flaky(5, 9), finding(stored, 1))).toMatchObject({ least: 5, most: 9 });
    expect(of(finding(stored, 1), flaky(5, 9))).toMatchObject({ least: 5, most: 9 });
    expect(
      mergedReport([reportOf([finding(stored, 1)]), reportOf([finding(stored, 1)])]).findings[0],
    ).not.toHaveProperty('intermittent');
  });

  it('is known if one of the reports knows it', () => {
    const [one, other] = [finding(random(1), 1), finding(random(2), 1, { id: '0000000a' })];
    const reports = [reportOf([one], { known: ['12345678', '0000000b'] }), reportOf([other])];
    expect(mergedReport(reports).known).toEqual(['12345678']);
  });
});

describe('several reports', () => {
  const tally = (accepted: number, rejected = 0) => ({ accepted, rejected, crashed: 0, 'timed-out': 0 });

  it('are added up', () => {
    const reports = [
      reportOf([], {
        cases: 3,
        skipped: 1,
        tallies: { edge: tally(2, 1) },
        tried: [
          { tier: 'edge', rule: 'a', verdicts: tally(1) },
          { tier: 'edge', verdicts: tally(5) },
        ],
        places: [{ place: '/a', verdicts: tally(2, 1) }],
        added: ['/x', '/y'],
        shard: '1/2',
      }),
      reportOf([], {
        cases: 4,
        skipped: 2,
        tallies: { edge: tally(1, 3), invalid: tally(0, 7) },
        tried: [
          { tier: 'edge', rule: 'a', verdicts: tally(2, 4) },
          { tier: 'invalid', rule: 'a', verdicts: tally(1) },
        ],
        places: [
          { place: '/a', verdicts: tally(1) },
          { place: '/b', verdicts: tally(1) },
        ],
        added: ['/y', '/z'],
        shard: '2/2',
      }),
    ];
    const merged = mergedReport(reports);
    expect(mergedReport(reports.toReversed()).tallies).toStrictEqual(merged.tallies);
    expect(merged).toMatchObject({
      milliseconds: 20,
      cases: 7,
      skipped: 3,
      tallies: { edge: tally(3, 4), invalid: tally(0, 7) },
      tried: [
        { tier: 'edge', rule: 'a', verdicts: tally(3, 4) },
        { tier: 'edge', verdicts: tally(5) },
        { tier: 'invalid', rule: 'a', verdicts: tally(1) },
      ],
      places: [
        { place: '/a', verdicts: tally(3, 1) },
        { place: '/b', verdicts: tally(1) },
      ],
      added: ['/x', '/y', '/z'],
      ending: 'done',
    });
    expect(merged).not.toHaveProperty('shard');
  });

  it('are done if all of them are, and give the hints that all of them give', () => {
    const [one, other] = [reportOf([], { hints: ['a', 'b'] }), reportOf([], { hints: ['b', 'c'], ending: 'max-time' })];
    expect(mergedReport([one, other])).toMatchObject({ ending: 'max-time', hints: ['b'] });
    expect(mergedReport([one])).toMatchObject({ ending: 'done', hints: ['a', 'b'] });
  });

  it('are of one run if they are about the same, in as many shards', () => {
    const shard = (of: string, more: Partial<FuzzReport> = {}) => reportOf([], { shard: of, ...more });
    const reports = [shard('10/10'), shard('2/10'), shard('2/10', { cases: 9 }), shard('1/3'), reportOf([])];
    const others = [shard('2/10', { seed: 2 }), shard('2/10', { model: 'session' }), shard('2/10', { target: 't' })];
    const runs = runsOf([...reports, ...others, shard('2/10', { generator: 'other' })]);
    expect(runs.map((run) => run.map(({ shard, cases }) => [shard, cases]))).toEqual([
      [
        ['2/10', 9],
        ['10/10', 1],
      ],
      [['1/3', 1]],
      [[undefined, 1]],
      ...others.map(() => [['2/10', 1]]),
      [['2/10', 1]],
    ]);
    expect(missingShards(runs[0]!)).toEqual(['1/10', ...[3, 4, 5, 6, 7, 8, 9].map((number) => `${number}/10`)]);
    expect([missingShards(runs[1]!), missingShards(runs[2]!)]).toEqual([['2/3', '3/3'], []]);
  });

  it.each([
    ['1/1', true],
    ['3/3', true],
    ['4/3', false],
    ['0/3', false],
    ['1', false],
    [undefined, true],
  ])('have a shard that is possible: %s', (shard, expected) => {
    expect(isPossible(reportOf([], shard === undefined ? {} : { shard }))).toBe(expected);
  });
});
