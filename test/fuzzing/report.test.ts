import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/fuzzing/finding.js';
import { AcceptsEverything, AcceptsNothing, HangsSometimes, type Result } from '../../src/fuzzing/fuzz-result.js';
import { reportOf } from '../../src/fuzzing/report.js';
import { isSameTarget, specOf, storedTargetOf, targetName, withParser } from '../../src/fuzzing/stored-target.js';

const finding = (id: string, likely?: boolean) => ({ id, ...(likely !== undefined && { likely }) }) as Finding;
const result: Result = {
  findings: [finding('1', true), finding('2', false), finding('3')],
  tallies: {},
  tried: [],
  places: [],
  cases: 10,
  skipped: 1,
  ending: 'done',
  time: 12.6,
  added: ['/a'],
  returnsValues: false,
};
const about = { generator: 'g', model: 'response', target: 't', seed: 1, known: ['3', '2'] };

describe('the report of a run', () => {
  it('has the result, and which findings were known', () => {
    expect(reportOf(result, about, false)).toEqual({
      version: 1,
      generator: 'g',
      model: 'response',
      target: 't',
      seed: 1,
      ending: 'done',
      milliseconds: 13,
      cases: 10,
      skipped: 1,
      tallies: {},
      tried: [],
      places: [],
      hints: [],
      added: ['/a'],
      findings: [{ id: '1', likely: true }, { id: '2', likely: false }, { id: '3' }],
      known: ['2', '3'],
    });
  });

  it('leaves out unlikely findings, and counts them', () => {
    const { findings, unlikely, known } = reportOf(result, { ...about, onlyLikely: true }, false);
    expect([findings.map(({ id }) => id), unlikely, known]).toEqual([['1', '3'], 1, ['3']]);
  });

  it('says that values can be compared, unless they are', () => {
    const returned = { ...result, returnsValues: true };
    expect(reportOf(returned, about, false).hints).toEqual([expect.stringMatching(/--round-trip/)]);
    expect(reportOf(returned, about, true).hints).toEqual([]);
  });

  it('says how many cases were left out', () => {
    expect(reportOf({ ...result, leftOut: 4 }, about, false).hints).toEqual([
      expect.stringMatching(/^Left out 4 cases/),
    ]);
  });
});

describe('a run that shows nothing', () => {
  it.each([
    [new AcceptsNothing({ verdict: 'rejected' }), 'the parser accepted no valid case; it rejected the last one'],
    [
      new AcceptsNothing({ verdict: 'crashed', complaint: { type: 'TypeError', message: ' a\n  b ' } }),
      'the parser accepted no valid case; it crashed on the last one: TypeError: a b',
    ],
    [
      new AcceptsNothing({ verdict: 'timed-out', complaint: { message: 'x'.repeat(201) } }, ['/a', '/b']),
      `the parser accepted no valid case; it timed out on the last one: ${'x'.repeat(200)}. It seems to require /a, /b`,
    ],
  ])('has a reason: %s', (error, message) => expect(error.message).toBe(message));

  it('says how many cases were accepted or left out', () => {
    expect(new AcceptsEverything(12).message).toMatch(/^the parser accepted all 12 cases.*rejects/);
    expect(new HangsSometimes(3).reason).toMatch(/^hung, but not again.*; 3 cases were left out/);
  });
});

describe('a stored parser', () => {
  const requirements = { strict: true, evolved: false, roundTrip: true };
  const common = { timeout: 7, ...requirements };
  const parse = () => {};

  it.each([
    [{ parse, input: 'text' }, { function: 'parse', options: { input: 'text', ...common } }, 'parse'],
    [
      { parse: (() => () => {})(), input: 'value' },
      { function: '', options: { input: 'value', ...common } },
      'a function',
    ],
    [
      { module: './p.js#f', input: 'value', isolate: false, jobs: 2, rejects: 'result.error' },
      { module: './p.js#f', options: { input: 'value', rejects: 'result.error', ...common } },
      './p.js#f',
    ],
    [
      { module: './p.js', input: 'text', isolate: true, jobs: 1, rejects: () => true },
      { module: './p.js', options: { input: 'text', ...common } },
      './p.js',
    ],
    [
      { command: ['node', 'p.js'], protocol: 'lines', codes: { reject: [1], crash: [2] }, jobs: 1 },
      { command: ['node', 'p.js'], options: { protocol: 'lines', rejectCode: [1], crashCode: [2], ...common } },
      'node p.js',
    ],
  ] as const)('%#', (spec, stored, name) => {
    expect(storedTargetOf(spec as never, requirements, 7)).toEqual(stored);
    expect(targetName(stored)).toBe(name);
  });

  it('is opened with one process, isolated', () => {
    expect(specOf({ module: './p.js', options: { input: 'value', rejects: 'result.error' } })).toEqual({
      module: './p.js',
      input: 'value',
      isolate: true,
      jobs: 1,
      rejects: 'result.error',
    });
    expect(specOf({ module: './p.js' })).toMatchObject({ input: 'text' });
    expect(specOf({ command: ['p'] })).toEqual({ command: ['p'], protocol: 'process', codes: {}, jobs: 1 });
    expect(specOf({ command: ['p'], options: { protocol: 'lines', rejectCode: [3], crashCode: [4] } })).toEqual({
      command: ['p'],
      protocol: 'lines',
      codes: { reject: [3], crash: [4] },
      jobs: 1,
    });
    for (const gone of [{ function: 'parse' }, { command: [] }]) expect(() => specOf(gone)).toThrow(/was a function/);
  });

  it('is the same whatever it must do', () => {
    const one = { module: './p.js', options: { strict: true } };
    expect(isSameTarget(one, { module: './p.js' })).toBe(true);
    for (const other of [{ module: './q.js' }, { command: ['./p.js'] }, { function: './p.js' }]) {
      expect(isSameTarget(one, other)).toBe(false);
    }
  });

  it('keeps its options if the parser is replaced', () => {
    expect(withParser({ module: './p.js', options: { strict: true } }, { command: ['p'] })).toEqual({
      command: ['p'],
      options: { strict: true },
    });
    expect(withParser({ module: './p.js' }, { module: './q.js' })).toEqual({ module: './q.js' });
  });
});
