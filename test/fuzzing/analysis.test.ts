import { describe, expect, it } from 'vitest';
import { modelNamed } from '../../arbitraries/models.js';
import { functionTarget } from '../../src/fuzzing/function-target.js';
import { fuzz } from '../../src/fuzzing/fuzz.js';
import type { Target } from '../../src/fuzzing/target.js';
import type { Answer } from '../../src/fuzzing/verdict.js';
import { fuzzParser } from '../../src/index.js';
import { plan } from './_plan.js';

// biome-ignore lint/suspicious/noExplicitAny: as people write parsers.
type Any = any;

describe('the analysis of failures', () => {
  it('reports each required property as a finding of its own, though the parser says the same of all', async () => {
    const target = functionTarget((text: string) => {
      const value = JSON.parse(text);
      if (typeof value !== 'object' || value === null) throw new Error('no object');
      for (const key of ['id', 'status', 'object']) if (!(key in value)) throw new Error('a field is missing');
    });
    const { findings } = await fuzz(modelNamed('response'), target, { ...plan, tiers: ['typical', 'edge'] });
    const causes = findings.map(({ cause }) => `${cause?.change} ${cause?.path}`);
    expect(causes.toSorted()).toEqual(['with /id', 'with /object', 'with /status']);
  });

  it('lets causes with the same complaint come in, since one fault has many causes', async () => {
    const target = functionTarget((text: string) => {
      const value = JSON.parse(text) as Any;
      const wrong = ['conversation_id', 'metadata', 'usage'].filter((key) => value[key] === null);
      if (wrong.length > 0) throw new Error('null is not allowed');
    });
    const { findings } = await fuzz(modelNamed('response'), target, plan);
    expect(findings.map(({ cause }) => cause?.path).toSorted()).toEqual(['/conversation_id', '/metadata', '/usage']);
    for (const { case: found } of findings) expect(Object.keys(found.value as object)).toHaveLength(1);
  });

  it('analyzes at most three hangs, on however many different cases a parser hangs', async () => {
    const calls = { all: 0, hung: 0 };
    const isHanging = (value: Any) => value !== null && typeof value === 'object' && Object.keys(value).length === 1;
    const target: Target = {
      width: 1,
      supports: () => true,
      async parse(payload): Promise<Answer> {
        calls.all++;
        if (!isHanging(JSON.parse(payload as string))) return { verdict: 'accepted' };
        calls.hung++;
        return { verdict: 'timed-out' };
      },
      close: async () => {},
    };
    const { findings, tallies, cases } = await fuzz(modelNamed('response'), target, plan);
    const hangs = tallies.edge!['timed-out'];
    expect(hangs).toBeGreaterThan(100);
    expect(findings.length).toBeLessThanOrEqual(3);
    // A case that hangs for several reasons counts for each of them.
    expect(Math.max(...findings.map(({ count }) => count))).toBeLessThanOrEqual(hangs);
    expect(findings.reduce((sum, { count }) => sum + count, 0)).toBeGreaterThanOrEqual(hangs);
    // Each analysis costs dozens of calls: for all hangs they would be thousands.
    expect(calls.hung - hangs).toBeLessThan(60);
    expect(calls.all - cases).toBeLessThan(600);
  });

  it('does not blame an addition for what the value shows without it', async () => {
    const parse = (text: string) => {
      const { type, item } = JSON.parse(text);
      if (!/^conversation\.item\.(done|added)$/.test(type)) return;
      if (item.type === 'message' && typeof item.id !== 'string') throw new Error('not an item');
    };
    const options = { model: 'server-event', seed: 1, phases: ['systematic'], tiers: ['edge', 'evolved'] } as const;
    const { findings } = await fuzzParser(parse, options);
    expect(findings.map(({ kind }) => kind)).toEqual(['refused-valid']);
  });
});
