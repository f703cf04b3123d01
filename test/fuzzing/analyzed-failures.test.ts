import { describe, expect, it } from 'vitest';
import type { Case } from '../../src/engine/cases/case.js';
import { Analysis } from '../../src/fuzzing/analysis/analysis.js';
import type { Disagreement } from '../../src/fuzzing/disagreement.js';
import type { FailureKind } from '../../src/fuzzing/failure-kind.js';
import { functionTarget } from '../../src/fuzzing/function-target.js';
import type { Planned } from '../../src/fuzzing/plan.js';
import type { Target } from '../../src/fuzzing/target.js';
import type { Answer, Verdict } from '../../src/fuzzing/verdict.js';
import { board } from './_board.js';
import { type Any, edge, overflow, refuse } from './_trials.js';

const planned = (found: Case): Planned => ({ case: found, origin: { phase: 'systematic', index: 0 } });

/** The analysis of a parser whose verdict depends on the value, and on how often it was asked. */
function setUp(verdictOf: (value: Any, count: number) => Verdict | Answer, timeout = 1000) {
  const asked: { value: unknown; timeout: number }[] = [];
  const target: Target = {
    width: 1,
    supports: () => true,
    async parse(payload, trial): Promise<Answer> {
      const value = JSON.parse(payload as string);
      asked.push({ value, timeout: trial.timeout });
      const found = verdictOf(value, asked.length);
      return typeof found === 'string' ? { verdict: found } : found;
    },
    close: async () => {},
  };
  const requirements = { strict: false, evolved: true, roundTrip: false };
  const analysis = new Analysis({ model: board, target, requirements }, { timeout, calls: 1000, time: 60_000 });
  const fail = (found: Case, answer: Answer) =>
    analysis.add({ planned: planned(found), answer, disagreement: { kind: answer.verdict as FailureKind } });
  const hang = (found: Case) => fail(found, { verdict: 'timed-out' });
  const count = async (run: () => Promise<unknown>, isCounted = (_: unknown) => true) => {
    const before = asked.length;
    await run();
    return asked.slice(before).filter(({ value }) => isCounted(value)).length;
  };
  return { analysis, fail, hang, asked, count };
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

it('a hang is analyzed after any number of other failures', async () => {
  const { fail, hang, count } = setUp(({ mode, size }) =>
    mode === 'final' ? 'timed-out' : size === 0 ? 'crashed' : 'accepted',
  );
  for (let i = 0; i < 4; i++) await fail(open({ size: 0 }, { rule: `board.r${i}` }), { verdict: 'crashed' });
  await hang(open({ mode: 'final' }));
  expect(await count(() => hang(open({ mode: 'final' }, { mutation: 'other' })))).toBeGreaterThan(0);
});

it('a failure that comes now and then is one finding for each thing that the parser says', async () => {
  const crash = (message: string): Answer => ({ verdict: 'crashed', complaint: { message } });
  const { analysis, fail } = setUp(() => 'accepted');
  await fail(open({ title: null }), crash('busy'));
  await fail(open({ size: 0 }), crash('busy'));
  await fail(open({ locked: true }), crash('out of memory'));
  expect(analysis.all.map(({ complaint, count, flaky }) => [complaint!.message, count, flaky])).toEqual([
    ['busy', 2, { failed: 1, of: 11 }],
    ['out of memory', 1, { failed: 1, of: 11 }],
  ]);
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

describe('the smallest case of a failure', () => {
  /** The analysis of a function, which must return its value. */
  function analysisOf(check: (value: Any) => unknown) {
    const target = functionTarget((text: string) => {
      const value = JSON.parse(text);
      check(value);
      return value;
    });
    const requirements = { strict: true, evolved: true, roundTrip: true };
    const analysis = new Analysis({ model: board, target, requirements }, { timeout: 1000, calls: 1000, time: 60_000 });
    const add = async (found: Case, disagreement: Disagreement) => {
      const answer = await target.parse(JSON.stringify(found.value), { timeout: 1000, back: true });
      const findings = await analysis.add({ planned: planned(found), answer, disagreement });
      return findings.map(({ case: { value, path, rule }, kind, difference, back }) => ({
        ...{ value, path, rule, kind, difference, back },
      }));
    };
    return { add };
  }
  const invalid = (value: unknown): Case =>
    edge(value, { tier: 'invalid', expect: 'must-reject', rule: 'board.types', path: '/size', mutation: 'negative' });
  const crashed = { kind: 'crashed' } as const;

  it('has no fault in it that is known, unless it was there before', async () => {
    const check = ({ title, size }: Any) => {
      if (typeof title === 'string' && size < 0) overflow();
      refuse(title === '', 'empty');
    };
    const first = analysisOf(check);
    expect(await first.add(invalid({ title: 'abc', size: -1 }), crashed)).toMatchObject([
      { value: { title: '', size: -1 } },
    ]);
    const second = analysisOf(check);
    await second.add(edge({ title: '' }), { kind: 'refused-valid' });
    const [found] = await second.add(invalid({ title: 'abc', size: -1 }), crashed);
    expect((found!.value as Any).title).toMatch(/^.+$/);
    const third = analysisOf(check);
    await third.add(edge({ title: '' }), { kind: 'refused-valid' });
    expect(await third.add(invalid({ title: '', size: -1, id: 'b' }), crashed)).toMatchObject([
      { value: { title: '', size: -1 } },
    ]);
  });

  it('is about the place of what is lost, with what was returned in a changed place', async () => {
    const { add } = analysisOf((value) => {
      delete value.id;
      if ('size' in value) value.size = String(value.size);
    });
    const value = { id: 'b_1', size: 3, locked: true };
    expect(await add(edge(value), { kind: 'changed-value', difference: { kind: 'lost', path: '/id' } })).toEqual([
      {
        value: { id: '' },
        path: '/id',
        rule: 'board.types',
        kind: 'changed-value',
        difference: 'lost',
        back: undefined,
      },
    ]);
    const changed = { kind: 'changed-value', difference: { kind: 'changed', path: '/size' } } as const;
    expect(await add(edge(value), changed)).toMatchObject([
      { value: { size: expect.any(Number) }, path: '/size', difference: 'changed', back: expect.any(String) },
    ]);
  });

  it('has a kind of its own if only an empty value is lost', async () => {
    const lost = (path: string): Disagreement => ({ kind: 'changed-value', difference: { kind: 'lost', path } });
    const { add } = analysisOf((value) => {
      if (value.title === '') delete value.title;
      delete value.size;
    });
    expect(await add(edge({ title: '' }), lost('/title'))).toMatchObject([{ difference: 'lost-if-empty' }]);
    expect(await add(edge({ size: 0 }), lost('/size'))).toMatchObject([{ difference: 'lost' }]);
  });

  it('is about the check that the parser does not have, if it accepts what it must reject', async () => {
    const { add } = analysisOf(() => {});
    expect(await add(invalid({ size: -1, id: 'b_1' }), { kind: 'accepted-invalid' })).toEqual([
      expect.objectContaining({ value: { size: -1 }, path: '/size', rule: 'board.types', kind: 'accepted-invalid' }),
    ]);
  });
});
