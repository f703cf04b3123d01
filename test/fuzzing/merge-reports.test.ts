import { describe, expect, it } from 'vitest';
import type { FuzzFinding, FuzzReport } from '../../src/fuzzing/fuzz-report.js';
import { mergedReport } from '../../src/fuzzing/merge-reports.js';

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
  const reportOf = (...findings: FuzzFinding[]): FuzzReport => ({
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
    findings,
    known: [],
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
        const [merged, ...others] = mergedReport(reports.map((each) => reportOf(each))).findings;
        expect([merged!.origin, merged!.size.after, others]).toEqual([early, 10, []]);
      }
    }
  });

  it('counts the cases of all, and lists their rules and places once', () => {
    const other = finding(random(1), 5, { rules: ['response.types', 'response.id'], places: ['/*'], count: 40 });
    const { findings } = mergedReport([reportOf(finding(random(2), 9)), reportOf(other)]);
    expect(findings).toMatchObject([{ count: 42, rules: ['response.id', 'response.types'], places: ['/id', '/*'] }]);
  });

  it('comes in the order in which one run would have found it', () => {
    const ids = [random(1), systematic(9), stored, systematic(2)].map((origin, i) =>
      finding(origin, 1, { id: `0000000${i}` }),
    );
    expect(mergedReport(ids.map((each) => reportOf(each))).findings.map(({ id }) => id)).toEqual([
      '00000002',
      '00000003',
      '00000001',
      '00000000',
    ]);
  });
});
