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
  it('tell together what one run tells', async () => {
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
    const told = ({ findings }: typeof whole) => findings.map(({ id, case: found }) => [id, found.value]);
    expect(told(merged)).toEqual(told(whole));
    // A case with both faults is counted for the one that was known first, which may differ.
    const counted = ({ findings }: typeof whole) => findings.reduce((sum, { count }) => sum + count, 0);
    expect(counted(merged)).toBe(counted(whole));
    expect(merged).not.toHaveProperty('shard');
  });

  it('are told apart by run, and tell which are missing; of one that was run again, the last counts', async () => {
    const shardOf = (number: number, seed = 4) =>
      fuzzParser(parse, {
        ...options,
        seed,
        runs: 0,
        rules: ['response.conversation_id'],
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
