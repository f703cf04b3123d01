import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assertParser, type FuzzOptions, fuzzParser, type Parser } from '../../src/api/fuzz-parser.js';
import { ParserFailure } from '../../src/api/parser-failure.js';
import { file, folder } from '../cli/_run.js';

const quick = { model: 'response', seed: 1, runs: 0, tiers: ['edge'], rules: ['response.conversation-id'] } as const;

const noNull = (text: string) => {
  const value = JSON.parse(text);
  if (value.conversation_id === null) throw new Error('conversation_id must be a string');
};

const right = (text: string) => JSON.parse(text);

/** The number of cases that a run takes from the store. */
async function storedCases(parser: Parser, store: string, more: Partial<FuzzOptions> = {}): Promise<number> {
  return (await fuzzParser(parser, { ...quick, phases: ['stored'], store, ...more })).cases;
}

describe('the store of fuzzParser', () => {
  it('runs the stored cases of the same parser first, and of no other', async () => {
    const store = join(folder(), 'store');
    const { findings } = await fuzzParser(noNull, { ...quick, store });
    expect(readdirSync(store)).toEqual([`${findings[0]!.id}.json`]);
    expect(await storedCases(noNull, store)).toBe(1);
    expect(await storedCases(right, store)).toBe(0);
    expect(await storedCases(file('right.mjs', 'export default JSON.parse'), store, { isolate: false })).toBe(0);
  });

  it('recognizes a module by its path and export', async () => {
    const store = join(folder(), 'store');
    const module = file('parsers.mjs', `export default ${noNull}; export const right = ${right};`);
    const options = { isolate: false };
    expect((await fuzzParser(module, { ...quick, ...options, store })).findings).toHaveLength(1);
    expect(await storedCases(module, store, options)).toBe(1);
    expect(await storedCases(`${module}#right`, store, options)).toBe(0);
    expect(await storedCases(noNull, store)).toBe(0);
  });

  it('runs the stored cases of the same model alone', async () => {
    const store = join(folder(), 'store');
    await fuzzParser(noNull, { ...quick, store });
    expect(await storedCases(noNull, store, { model: 'session', rules: undefined })).toBe(0);
  });

  it('keeps how to reach a module again', async () => {
    const store = join(folder(), 'store');
    const module = file('values.mjs', 'export default (value) => { if (value.conversation_id === null) throw 1; };');
    const { findings } = await fuzzParser(module, { ...quick, input: 'value', isolate: false, timeout: 2, store });
    const entry = JSON.parse(readFileSync(join(store, `${findings[0]!.id}.json`), 'utf8'));
    const requirements = { strict: false, evolved: true, roundTrip: false };
    expect(entry.target).toEqual({ module, options: { input: 'value', timeout: 2000, ...requirements } });
  });

  it('throws if the folder cannot be created, or a finding cannot be stored', async () => {
    const parent = folder();
    const missing = join(parent, 'no', 'store');
    await expect(fuzzParser(noNull, { ...quick, store: missing })).rejects.toThrow(
      `cannot write to the store ${missing}: ENOENT`,
    );
    const store = join(parent, 'store');
    const removing = (text: string) => {
      if (JSON.parse(text).conversation_id !== null) return;
      rmSync(store, { recursive: true, force: true });
      throw new Error('conversation_id must be a string');
    };
    await expect(fuzzParser(removing, { ...quick, store })).rejects.toThrow(
      `cannot write to the store ${store}: ENOENT`,
    );
  });
});

describe('the options of fuzzParser', () => {
  it.each([
    [{ maxTime: 0 }, 'maxTime must be a number of seconds from 0.001 to 2147483.647, not 0'],
    [{ timeout: 0 }, /^timeout must be /],
    [{ maxFailures: 0 }, /^maxFailures must be an integer from 1 /],
    [{ runs: '5' }, /^runs must be an integer .*, not "5"$/],
    [{ tiers: [] }, /^tiers must be a non-empty array /],
    [{ phase: ['random'] }, /^unknown option "phase"/],
    [{ model: 'sessions' }, 'there is no model "sessions"; Object.keys(models) lists them'],
    [{ rules: ['usage.nothing'] }, 'response has no rule usage.nothing'],
  ])('are refused if they are wrong: %j', async (wrong, message) => {
    const run = fuzzParser(right, { ...quick, ...wrong } as FuzzOptions);
    await expect(run).rejects.toThrow(RangeError);
    await expect(run).rejects.toThrow(message);
  });

  it('count seconds', async () => {
    const hangs = (text: string) => (JSON.parse(text).conversation_id === null ? new Promise(() => {}) : text);
    const { findings } = await fuzzParser(hangs, { ...quick, timeout: 0.05 });
    expect(findings.map(({ kind }) => kind)).toEqual(['timed-out']);
    const { ending, milliseconds } = await fuzzParser(right, { model: 'response', runs: 1e9, maxTime: 0.5 });
    expect([ending, milliseconds >= 500]).toEqual(['max-time', true]);
  });
});

describe('assertParser', () => {
  it('throws the report as its message, unless the finding is known or of another kind', async () => {
    const failure: ParserFailure = await assertParser(noNull, quick).then(
      () => expect.unreachable(),
      (error) => error,
    );
    expect(failure).toBeInstanceOf(ParserFailure);
    expect(failure.message).toMatch(/^\nresponse, noNull: 1 finding in /);
    expect(failure.message).toContain("   Found by:  { phases: ['systematic'], index: ");
    const [{ id } = { id: '' }] = failure.report.findings;
    expect((await assertParser(noNull, { ...quick, known: [id] })).known).toEqual([id]);
    expect((await assertParser(noNull, { ...quick, failOn: ['crashed'] })).findings).toHaveLength(1);
  });

  it('throws another error if the parser accepts nothing', async () => {
    const never = () => {
      throw new Error('never');
    };
    await expect(assertParser(never, quick)).rejects.toThrow(
      'the parser accepted no valid case; it rejected the last one: Error: never',
    );
  });
});
