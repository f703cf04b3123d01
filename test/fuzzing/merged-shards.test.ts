import { describe, expect, it } from 'vitest';
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
