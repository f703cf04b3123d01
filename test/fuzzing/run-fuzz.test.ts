import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Model } from '../../src/engine/cases/model.js';
import type { Parse } from '../../src/fuzzing/function-target.js';
import { type FuzzRun, type RunObserver, runFuzz } from '../../src/fuzzing/run-fuzz.js';
import { Store } from '../../src/fuzzing/store.js';
import { CannotStart } from '../../src/fuzzing/target.js';
import { folder } from '../cli/_run.js';
import { board, textNote } from './_board.js';
import { plan } from './_plan.js';
import { type Any, overflow, refuse } from './_trials.js';

/** A parser that rejects boards without a title. */
function strict(text: string): unknown {
  const value = JSON.parse(text);
  refuse(value?.title === null, 'no title');
  return value;
}

interface Conditions {
  readonly parse?: (text: string) => unknown;
  readonly observer?: RunObserver;
  readonly signal?: AbortSignal;
  readonly settings?: Partial<FuzzRun['settings']>;
  readonly store?: string;
  readonly model?: Model;
}

const run = ({ parse = strict, observer, signal, settings = {}, store, model = board }: Conditions = {}) =>
  runFuzz(
    {
      generator: 'test 1',
      model,
      parser: { parse: parse as Parse, input: 'text' },
      settings: { ...plan, rules: ['board.title'], ...settings },
      store,
    },
    observer,
    signal,
  );
const storePath = () => join(folder(), 'store');
const findingsIn = (store: string) => readdirSync(store).filter((name) => /^[\da-f]{8}\.json$/.test(name));
/** The phases of a run, with their numbers of cases. */
async function phasesOf(conditions: Conditions) {
  const phases: unknown[] = [];
  await run({ ...conditions, observer: { phase: (phase, count) => phases.push([phase, count]) } });
  return phases as [string, number][];
}
const stored: Conditions['settings'] = { phases: ['stored', 'systematic'] };

describe('the report of a run', () => {
  it('says what the run was about', async () => {
    const { report, storeError, failure } = await run({ settings: { shard: { number: 1, count: 1 } } });
    expect(report).toMatchObject({
      ...{ generator: 'test 1', model: 'board', target: 'strict', seed: 1, shard: '1/1', ending: 'done', known: [] },
      findings: [{ kind: 'refused-valid', case: { value: { title: null } } }],
    });
    expect(report).not.toHaveProperty('within');
    expect(report).not.toHaveProperty('unlikely');
    expect(report.findings[0]!.case).not.toHaveProperty('within');
    expect([storeError, failure]).toEqual([undefined, undefined]);
  });

  it('marks known findings, and leaves out unlikely ones if requested', async () => {
    const { report } = await run();
    const known = report.findings.map(({ id }) => id);
    expect((await run({ settings: { known } })).report.known).toEqual(known);
    const likely = await run({ settings: { onlyLikely: true } });
    expect([likely.report.findings, likely.report.unlikely]).toEqual([[], 1]);
  });

  it('has a seed of its own if none is given', async () => {
    const seeds = await Promise.all([1, 2].map(() => run({ settings: { seed: undefined } })));
    const [one, two] = seeds.map(({ report }) => report.seed);
    expect(one).not.toBe(two);
  });

  it('names what carries the values', async () => {
    const carried: Model = Object.create(board, {
      carrierNames: { value: ['board.opened', 'board.closed'] },
      carrierNameOf: { value: () => 'board.closed' },
    });
    const { report } = await run({ model: carried });
    expect([report.within, report.findings[0]!.case.within]).toEqual(['board.opened, board.closed', 'board.closed']);
  });

  it('says why the run ended early', async () => {
    let calls = 0;
    const { report, failure } = await run({
      model: textNote,
      settings: { rules: undefined },
      parse: () => {
        if (++calls === 3) overflow();
        throw new Error('never');
      },
    });
    expect([report.ending, report.findings.length]).toEqual(['interrupted', 1]);
    expect(report.hints[0]).toBe(`The run ended early: ${failure!.message}.`);
    expect(failure!.message).toContain('accepted no valid case');
  });

  it('is that of an interrupted run if somebody interrupts it', async () => {
    const store = storePath();
    for (const folder of [undefined, store]) {
      const { report } = await run({ signal: AbortSignal.abort(), ...(folder && { store: folder }) });
      expect([report.ending, report.cases]).toEqual(['interrupted', 1]);
    }
  });
});

describe('the store of a run', () => {
  it('has each finding, with its last count, and is free for others afterwards', async () => {
    const store = storePath();
    const { report } = await run({ store, settings: { rules: undefined } });
    const open = Store.open(store, 'test 2');
    const [entry, ...others] = open.read();
    open.close();
    expect(others).toEqual([]);
    expect(entry).toMatchObject({
      id: report.findings[0]!.id,
      count: report.findings[0]!.count,
      target: { function: 'strict', options: { input: 'text', timeout: 1000, strict: false } },
      generator: 'test 1',
    });
    expect(entry!.count).toBeGreaterThan(1);
  });

  it('gives its cases to the next run of the same parser', async () => {
    const store = storePath();
    const [first] = await phasesOf({ store, settings: stored }).then((phases) => phases.slice(1));
    const [again] = await phasesOf({ store, settings: stored }).then((phases) => phases.slice(1));
    expect([first, again]).toEqual([
      ['stored', 0],
      ['stored', 1],
    ]);
    const other = await phasesOf({ store, settings: stored, parse: (text) => strict(text) });
    expect(other[1]).toEqual(['stored', 0]);
    const model: Model = Object.create(board, { name: { value: 'other-board' } });
    expect((await phasesOf({ store, settings: stored, model }))[1]).toEqual(['stored', 0]);
    const carried: Model = Object.create(board, { carrierNames: { value: ['board.opened'] } });
    expect((await phasesOf({ store, settings: stored, model: carried }))[1]).toEqual(['stored', 0]);
  });

  it('may have other files, which are named', async () => {
    const store = storePath();
    mkdirSync(store);
    writeFileSync(join(store, '00000001.json'), '{}');
    const skipped: string[] = [];
    await run({ store, observer: { skippedFile: (name) => skipped.push(name) } });
    expect(skipped).toEqual(['00000001.json']);
    await run({ store });
  });

  it('stops the run if it is gone', async () => {
    const store = storePath();
    const { report, storeError } = await run({
      store,
      parse: (text) => {
        if (JSON.parse(text)?.title === null) rmSync(store, { recursive: true, force: true });
        return strict(text);
      },
    });
    expect([report.ending, report.findings.length]).toEqual(['interrupted', 1]);
    expect(storeError).toBeInstanceOf(Error);
  });

  it('is free again if the parser cannot be opened', async () => {
    const store = storePath();
    const parser = { module: './no-such-module.mjs', input: 'text', isolate: false, jobs: 1 } as const;
    const opening = () => runFuzz({ generator: 'test 1', model: board, parser, settings: plan, store });
    await expect(opening()).rejects.toThrow(CannotStart);
    await expect(opening()).rejects.toThrow(CannotStart);
    expect(findingsIn(store)).toEqual([]);
  });
});

it('a run notifies of its progress', async () => {
  const progress: number[][] = [];
  const { report } = await run({ observer: { progress: (done, findings) => progress.push([done, findings]) } });
  expect(progress.at(-1)).toEqual([report.cases, 1]);
});

it('a run needs no findings', async () => {
  const { report } = await run({ parse: (text: string) => JSON.parse(text) as Any });
  expect([report.findings, report.hints]).toEqual([[], [expect.stringContaining('--round-trip')]]);
});
