import { describe, expect, it } from 'vitest';
import type { FuzzFinding, FuzzReport } from '../../src/fuzzing/fuzz-report.js';
import { mergedReport, missingShards, runsOf } from '../../src/fuzzing/merge-reports.js';
import { fuzzParser } from '../../src/index.js';

/** A parser with two faults. */
function parse(text: string): unknown {
  const value = JSON.parse(text);
  if (typeof value !== 'object' || value === null) throw new Error('no object');
  if (value.conversation_id === null) throw new Error('conversation_id must be a string');
  if (value.max_output_tokens === 'inf') throw new Error('max_output_tokens must be a number');
  return value;
}

const options = { model: 'response', seed: 4, runs: 200 } as const;
const COUNT = 3;

describe('reports of shards', () => {
  it('have the same findings and counts as one run', async () => {
    const whole = await fuzzParser(parse, options);
    const shards = await Promise.all(
      [3, 1, 2].map((number) => fuzzParser(parse, { ...options, shard: { number, count: COUNT } })),
    );
    const [run] = runsOf(shards);
    expect(run!.map(({ shard }) => shard)).toEqual(['1/3', '2/3', '3/3']);
    const merged = mergedReport(run!);
    expect(merged.cases).toBe(whole.cases);
    expect(merged.tallies).toEqual(whole.tallies);
    expect(new Set(merged.tried)).toEqual(new Set(whole.tried));
    expect(new Set(merged.places)).toEqual(new Set(whole.places));
    expect(whole.places.find(({ place }) => place === '/conversation_id')?.verdicts.rejected).toBeGreaterThan(0);
    const found = ({ findings }: typeof whole) => findings.map(({ id, case: found }) => [id, found.value]);
    expect(found(merged)).toEqual(found(whole));
    // A case with both faults counts for the fault that was found first, which may differ.
    const counted = ({ findings }: typeof whole) => findings.reduce((sum, { count }) => sum + count, 0);
    expect(counted(merged)).toBe(counted(whole));
    expect(merged).not.toHaveProperty('shard');
  });

  it('are grouped by run, and show which are missing; if a shard was run again, the last report counts', async () => {
    const shardOf = (number: number, seed = 4) =>
      fuzzParser(parse, {
        ...options,
        seed,
        runs: 0,
        rules: ['response.conversation-id'],
        shard: { number, count: COUNT },
      });
    const [first, third, other] = await Promise.all([shardOf(1), shardOf(3), shardOf(1, 5)]);
    const [run, ...others] = runsOf([first!, third!, other!, { ...first!, cases: 7 }]);
    expect(run!.map(({ shard, cases }) => [shard, cases])).toEqual([
      ['1/3', 7],
      ['3/3', third!.cases],
    ]);
    expect(others).toEqual([[other]]);
    expect(missingShards(run!)).toEqual(['2/3']);
  });
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
