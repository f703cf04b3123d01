import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type ModelName, modelNamed } from '../../arbitraries/models.js';
import { sampleAt } from '../../src/engine/generate/sample.js';
import type { Finding } from '../../src/fuzzing/finding.js';
import { fuzz } from '../../src/fuzzing/fuzz.js';
import type { FuzzPlan } from '../../src/fuzzing/fuzz-plan.js';
import { linesTarget } from '../../src/fuzzing/lines-target.js';
import { type FuzzOptions, fuzzParser } from '../../src/index.js';
import { systematicTier } from '../../src/sampling/systematic-list.js';
import { folder } from '../cli/_run.js';

interface Fault {
  readonly name: string;
  hits(value: unknown): boolean;
}
type Style = 'precise' | 'all' | 'opaque' | 'none';

/** What the proof of many parsers, `npm run composite`, is made of. */
const proof = (await import('../../bench/composite-parsers.js' as string)) as {
  FAULTS: Readonly<Record<string, readonly Fault[]>>;
  parserOf(faults: readonly Fault[], style: Style): (text: string) => unknown;
  randomOf(seed: number): () => number;
  impliedBy(faults: readonly Fault[], values: readonly unknown[]): boolean[][];
  chosenFrom(faults: readonly Fault[], implied: boolean[][], count: number, random: () => number): Fault[];
  judged(
    faults: readonly Fault[],
    findings: readonly unknown[],
  ): { missed: string[]; shown: { names: string[]; isClear: boolean }[] };
};

/** The faults of parser number `seed` of a model. */
function faultsOf(name: ModelName, count: number, seed: number): Fault[] {
  const model = modelNamed(name);
  const edges = systematicTier(model, 'edge');
  const random = Array.from({ length: 1000 }, (_, index) => sampleAt(model.values, 1, index));
  const faults = proof.FAULTS[name]!;
  const implied = proof.impliedBy(faults, [...edges.map(({ value }) => value), ...random]);
  return proof.chosenFrom(faults, implied, count, proof.randomOf(seed));
}

/** Each fault is shown alone, by one finding, with an accepted value beside. */
function expectExplained(faults: readonly Fault[], findings: readonly Pick<Finding, 'id'>[]) {
  const { missed, shown } = proof.judged(faults, findings);
  expect(missed).toEqual([]);
  expect(shown.filter(({ isClear }) => !isClear)).toEqual([]);
  expect(findings.length).toBeLessThanOrEqual(faults.length + 1);
}

/** The valid values of the systematic list show all faults, and take a second. */
const quick: Partial<FuzzOptions> = { seed: 1, runs: 0, tiers: ['edge'] };

describe('the findings of a parser with many faults', () => {
  it.each([
    ['response', 'precise', 6],
    ['ga-session', 'all', 8],
    ['response', 'opaque', 14],
    ['ga-session', 'none', 14],
    ['conversation.item.done', 'opaque', 8],
  ] as const)(
    'show each fault of a parser of a %s alone, with this style of message: %s',
    async (model, style, count) => {
      const faults = faultsOf(model, count, 1);
      expect(faults.length).toBe(count);
      const { findings } = await fuzzParser(proof.parserOf(faults, style), { model, ...quick });
      expectExplained(faults, findings);
    },
  );

  it('are the same whatever the parser says', async () => {
    const faults = faultsOf('response', 10, 2);
    const idsIn = async (style: Style) => {
      const { findings } = await fuzzParser(proof.parserOf(faults, style), { model: 'response', ...quick });
      return findings.map(({ id }) => id).toSorted();
    };
    const ids = await idsIn('precise');
    expect(await idsIn('opaque')).toEqual(ids);
    expect(await idsIn('none')).toEqual(ids);
  });

  it('show each fault of a program alone', async () => {
    const faults = faultsOf('response', 8, 3);
    const path = join(folder(), 'parser.mjs');
    const names = JSON.stringify(faults.map(({ name }) => name));
    const module = new URL('../../bench/composite-parsers.js', import.meta.url);
    writeFileSync(
      path,
      `import { createInterface } from 'node:readline';
       import { FAULTS, parserOf } from ${JSON.stringify(module.href)};
       const parse = parserOf(FAULTS.response.filter(({ name }) => ${names}.includes(name)), 'opaque');
       for await (const line of createInterface({ input: process.stdin })) {
         const { id, text } = JSON.parse(line);
         try {
           parse(text);
           console.log(JSON.stringify({ id, ok: true }));
         } catch (error) {
           console.log(JSON.stringify({ id, ok: false, error: error.message }));
         }
       }`,
    );
    const target = linesTarget([process.execPath, path]);
    const plan: FuzzPlan = {
      seed: 1,
      tiers: ['edge'],
      phases: ['systematic'],
      runs: 0,
      timeout: 30_000,
      strict: false,
      evolved: true,
      roundTrip: false,
    };
    try {
      const { findings } = await fuzz(modelNamed('response'), target, plan);
      expectExplained(faults, findings);
    } finally {
      await target.close();
    }
  });
});
