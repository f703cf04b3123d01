import { describe, expect, it } from 'vitest';
import type { Case } from '../../src/engine/cases/case.js';
import { Analysis } from '../../src/fuzzing/analysis/analysis.js';
import type { Planned } from '../../src/fuzzing/plan.js';
import type { Target } from '../../src/fuzzing/target.js';
import type { Answer, Verdict } from '../../src/fuzzing/verdict.js';
import { board } from './_board.js';
import { type Any, edge } from './_trials.js';

const planned = (found: Case): Planned => ({ case: found, origin: { phase: 'systematic', index: 0 } });

/** The analysis of a parser whose verdict depends on the value, and on how often it was asked. */
function setUp(verdictOf: (value: Any, count: number) => Verdict, timeout = 1000) {
  const asked: { value: unknown; timeout: number }[] = [];
  const target: Target = {
    width: 1,
    supports: () => true,
    async parse(payload, trial): Promise<Answer> {
      const value = JSON.parse(payload as string);
      asked.push({ value, timeout: trial.timeout });
      return { verdict: verdictOf(value, asked.length) };
    },
    close: async () => {},
  };
  const requirements = { strict: false, evolved: true, roundTrip: false };
  const analysis = new Analysis({ model: board, target, requirements }, { timeout, calls: 1000, time: 60_000 });
  const hang = (found: Case) =>
    analysis.add({ planned: planned(found), answer: { verdict: 'timed-out' }, disagreement: { kind: 'timed-out' } });
  const count = async (run: () => Promise<unknown>, isCounted = (_: unknown) => true) => {
    const before = asked.length;
    await run();
    return asked.slice(before).filter(({ value }) => isCounted(value)).length;
  };
  return { analysis, hang, asked, count };
}
const onNull = (value: Any): Verdict => (value?.title === null ? 'timed-out' : 'accepted');
const open = (value: unknown, more: Partial<Case> = {}) =>
  edge(value, { expect: 'may-either', tier: 'ambiguous', ...more });

describe('the time that a parser has', () => {
  it('is shorter once it has hung, if it is known how long answers take', () => {
    const { analysis } = setUp(onNull);
    const times = [[analysis.knowsSpeed, analysis.timeout]];
    for (let i = 0; i < 5; i++) analysis.took(10);
    times.push([analysis.knowsSpeed, analysis.timeout]);
    analysis.hung();
    times.push([analysis.knowsSpeed, analysis.timeout]);
    analysis.wasSlow();
    times.push([analysis.knowsSpeed, analysis.timeout]);
    expect(times).toEqual([
      [false, 1000],
      [true, 1000],
      [true, 500],
      [true, 1000],
    ]);
  });

  it('is the whole limit when a hang is repeated', async () => {
    const { analysis, hang, asked } = setUp(onNull);
    for (let i = 0; i < 5; i++) analysis.took(10);
    analysis.hung();
    await hang(edge({ title: null, id: 'b_1', size: 3 }));
    const timeouts = asked.filter(({ value }) => onNull(value) === 'timed-out').map(({ timeout }) => timeout);
    expect(timeouts.filter((one) => one !== 500)).toEqual([1000]);
  });
});

describe('a hang', () => {
  it('is one finding, and other values may hang for the same reason', async () => {
    const { analysis, hang } = setUp(onNull);
    expect(analysis.mayHang(edge({ title: null }))).toBe(false);
    const [found, ...others] = await hang(edge({ title: null, id: 'b_1' }));
    expect([found, others]).toMatchObject([{ kind: 'timed-out', case: { value: { title: null } }, count: 1 }, []]);
    expect([{ title: null, size: 3 }, { title: 'a' }, {}].map((value) => analysis.mayHang(edge(value)))).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('on a text may come again with texts that are damaged alike', async () => {
    const { analysis, hang } = setUp((value) => (Array.isArray(value) ? 'timed-out' : 'accepted'));
    const text = (mutation: string): Case => ({
      ...{ model: 'board', tier: 'malformed', expect: 'must-reject', text: '[[[]]]', mutation },
    });
    await hang(text('deep'));
    expect(analysis.all).toMatchObject([{ kind: 'timed-out' }]);
    expect([analysis.mayHang(text('deep')), analysis.mayHang(text('cut'))]).toEqual([true, false]);
  });

  it('is none if the parser was only slow: it has more time then', async () => {
    const { analysis, hang, asked } = setUp(() => 'accepted', 5000);
    for (let i = 0; i < 5; i++) analysis.took(10);
    analysis.hung();
    expect([await hang(open({ title: null })), analysis.all, asked.length]).toEqual([[], [], 10]);
    expect(analysis.timeout).toBe(1000);
  });

  it('is none if it comes now and then, with less time', async () => {
    const { analysis, hang } = setUp((_, count) => (count === 3 ? 'timed-out' : 'accepted'), 5000);
    for (let i = 0; i < 5; i++) analysis.took(10);
    analysis.hung();
    expect(await hang(open({ title: null }))).toEqual([]);
    expect(analysis.all).toEqual([]);
  });

  it('is a finding that says how often it comes, with all the time', async () => {
    const { analysis, hang } = setUp((_, count) => (count === 3 ? 'timed-out' : 'accepted'));
    const value = { title: null };
    expect(await hang(open(value))).toMatchObject([
      {
        kind: 'timed-out',
        verdict: 'timed-out',
        case: { value },
        flaky: { failed: 2, of: 11 },
        size: { before: 14, after: 14, calls: expect.any(Number) },
        count: 1,
      },
    ]);
    expect(analysis.all).toHaveLength(1);
  });

  it('is analyzed three times at most', async () => {
    const { analysis, hang, count } = setUp((value) =>
      Object.keys(value ?? {}).length === 1 ? 'timed-out' : 'accepted',
    );
    const values = [{ title: null }, { size: 0 }, { locked: true }, { mode: 'final' }, { tags: {} }];
    const costs: number[] = [];
    for (const [i, value] of values.entries()) {
      const mutation = `m${i}`;
      costs.push(await count(() => hang(open(value, { rule: `board.r${i}`, mutation }))));
    }
    expect(costs.slice(0, 3).map((cost) => cost > 0)).toEqual([true, true, true]);
    expect(costs.slice(3)).toEqual([0, 0]);
    expect(analysis.all.reduce((sum, finding) => sum + finding.count, 0)).toBe(5);
    expect(analysis.all[0]!.rules).toEqual(expect.arrayContaining(['board.r3', 'board.r4']));
  });
});

describe('failures that look the same', () => {
  it('are analyzed once, and counted', async () => {
    const { analysis, hang, count } = setUp(onNull);
    const found = open({ title: null }, { rule: 'board.title', mutation: 'blank' });
    expect(await count(() => hang(found))).toBeGreaterThan(0);
    expect(await count(() => hang(found))).toBe(0);
    expect(analysis.all.map((finding) => finding.count)).toEqual([2]);
  });

  it('are counted as typical only in typical cases', async () => {
    const { analysis, hang } = setUp((value) => (value?.size === 5 ? 'timed-out' : 'accepted'));
    const typical = open({ size: 5 }, { tier: 'typical' });
    for (let i = 0; i < 3; i++) await hang(typical);
    await hang(open({ size: 5 }));
    const shares = [12, 2, 0].map((count) => analysis.ranked(count)[0]!.typical);
    expect(shares).toEqual([0.25, 1, 0]);
  });
});
