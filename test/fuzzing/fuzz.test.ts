import { performance } from 'node:perf_hooks';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fuzz } from '../../src/fuzzing/fuzz.js';
import type { FuzzPlan, Observer } from '../../src/fuzzing/fuzz-plan.js';
import { AcceptsEverything } from '../../src/fuzzing/fuzz-result.js';
import { CannotStart, type Incident, type Target, type Trial } from '../../src/fuzzing/target.js';
import type { Answer, Verdict } from '../../src/fuzzing/verdict.js';
import { systematicTier } from '../../src/sampling/systematic-list.js';
import { board } from './_board.js';
import { plan } from './_plan.js';
import { type Any, edge } from './_trials.js';

const edges = systematicTier(board, 'edge').length;
/** Number of typical values before a run. */
const PROBES = 20;

afterEach(() => void vi.restoreAllMocks());

interface Conditions {
  readonly more?: Partial<FuzzPlan>;
  readonly target?: Partial<Target>;
  readonly observer?: Observer;
  readonly signal?: AbortSignal;
}

/** Runs a parser that answers the number of the call and the value. Returns the result or the error, and the trials. */
async function run(answer: (call: number, value: Any) => Verdict | Answer, conditions: Conditions = {}) {
  const trials: Trial[] = [];
  const target: Target = {
    width: 1,
    supports: () => true,
    async parse(payload, trial) {
      const found = answer(trials.push(trial), JSON.parse(payload as string));
      return typeof found === 'string' ? { verdict: found } : found;
    },
    close: async () => {},
    ...conditions.target,
  };
  const { more, observer, signal } = conditions;
  const result = await fuzz(board, target, { ...plan, ...more }, observer, signal).catch((error: Error) => error);
  return { result: result as Any, trials };
}
const rejectsNullTitle = (_: number, value: Any): Verdict => (value?.title === null ? 'rejected' : 'accepted');

describe('a run', () => {
  it('passes each case once, and counts the verdicts', async () => {
    const { result, trials } = await run(() => 'accepted');
    expect(result).toMatchObject({ ending: 'done', cases: edges, skipped: 0, leftOut: 0, findings: [], added: [] });
    expect(result.tallies.edge).toMatchObject({ accepted: edges, rejected: 0 });
    expect(trials).toHaveLength(PROBES + edges);
    expect(result).not.toHaveProperty('failure');
  });

  it('counts cases that cannot be passed', async () => {
    const supports = (payload: unknown) => payload !== '{"title":null}';
    const { result } = await run(() => 'accepted', { target: { supports } });
    expect([result.cases, result.skipped]).toEqual([edges - 1, 1]);
  });

  it('notifies its observer of phases, progress and findings', async () => {
    const log: unknown[] = [];
    const progress: number[][] = [];
    const observer: Observer = {
      phase: (phase, count) => log.push([phase, count]),
      progress: (done, findings) => progress.push([done, findings]),
      finding: ({ case: found }) => log.push(found.value),
    };
    const more: Partial<FuzzPlan> = {
      phases: ['stored', 'systematic', 'random'],
      runs: 3,
      stored: [edge({ title: null })],
    };
    await run(rejectsNullTitle, { more, observer });
    expect(log).toEqual([['probing', PROBES], ['stored', 1], { title: null }, ['systematic', edges], ['random', 3]]);
    const probing = Array.from({ length: PROBES }, (_, done) => [done, 0]);
    expect(progress.slice(0, PROBES)).toEqual(probing);
    expect(progress.at(PROBES)).toEqual([1, 0]);
    expect(progress.at(-1)).toEqual([3, 1]);
  });

  it('ends after so many findings', async () => {
    const both = (_: number, { title, size }: Any): Verdict => (title === null || size === 0 ? 'rejected' : 'accepted');
    const { result } = await run(both, { more: { maxFailures: 1 } });
    expect([result.ending, result.findings.length]).toEqual(['max-failures', 1]);
    expect(result.cases).toBeLessThan(edges);
    expect((await run(both, { more: { maxFailures: 3 } })).result).toMatchObject({ ending: 'done', cases: edges });
  });

  it('ends after so much time', async () => {
    let now = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => now);
    const slow = (): Verdict => {
      now += 10;
      return 'accepted';
    };
    const { result } = await run(slow, { more: { maxTime: 10 * (PROBES + 5) } });
    expect([result.ending, result.cases, result.time]).toEqual(['max-time', 5, 10 * (PROBES + 5)]);
  });

  it('ends when it is interrupted, also while it waits', async () => {
    const controller = new AbortController();
    const abortAt = (number: number) => (call: number) => {
      if (call === number) controller.abort();
      return 'accepted' as const;
    };
    const { result } = await run(abortAt(PROBES + 4), { signal: controller.signal });
    expect([result.ending, result.cases]).toEqual(['interrupted', 4]);
  });

  it('does not count a hang with less time than it should have', async () => {
    const controller = new AbortController();
    const hangs = (call: number): Verdict => {
      if (call < PROBES + 4) return 'accepted';
      controller.abort();
      return 'timed-out';
    };
    const { result } = await run(hangs, { signal: controller.signal });
    expect(result).toMatchObject({ ending: 'interrupted', cases: 3, findings: [] });
  });

  it('keeps what it has found if the parser cannot be started any more', async () => {
    const gone = (call: number, value: Any): Verdict => {
      if (call > PROBES + 60) throw new CannotStart('it is gone');
      return rejectsNullTitle(call, value);
    };
    const { result } = await run(gone);
    expect(result).toMatchObject({ ending: 'interrupted', failure: { message: 'it is gone' } });
    expect(result.findings).toHaveLength(1);
    const never = await run(() => {
      throw new CannotStart('there is none');
    });
    expect(never.result).toBeInstanceOf(CannotStart);
  });

  it('does not hide an error of ours', async () => {
    const broken = (call: number, value: Any): Verdict => {
      if (call > PROBES + 60) throw new TypeError('ours');
      return rejectsNullTitle(call, value);
    };
    expect((await run(broken)).result).toEqual(new TypeError('ours'));
  });
});

describe('a parser that accepts nothing at first', () => {
  it('is looked at from the first case on if it accepts something later', async () => {
    const later = (call: number, value: Any): Verdict => {
      return call <= PROBES + 20 || value?.title === null ? 'rejected' : 'accepted';
    };
    const { result } = await run(later);
    expect(result.ending).toBe('done');
    expect(result.findings.map((found: Any) => found.cause?.path ?? found.flaky?.of)).toContain('/title');
  });
});

it('a parser that accepts every text is no parser', async () => {
  const target: Partial<Target> = { parse: async () => ({ verdict: 'accepted' }) };
  const { result } = await run(() => 'accepted', { target, more: { tiers: ['edge', 'malformed'] } });
  expect(result).toBeInstanceOf(AcceptsEverything);
});

describe('a requirement that the run cannot show', () => {
  it.each<[string, Partial<FuzzPlan>]>([
    ['strict is about', { strict: true }],
    ['roundTrip is about', { roundTrip: true, tiers: ['invalid'] }],
    ['board has no rule other', { rules: ['other'] }],
    ['no case was tried', { index: 100_000 }],
  ])('is an error: %s', async (message, more) => {
    const { result } = await run(() => 'accepted', { more });
    expect(result).toBeInstanceOf(RangeError);
    expect(result.message).toContain(message);
  });
});

describe('a failure that no case explains', () => {
  const crash: Answer = { verdict: 'crashed', complaint: { message: 'out of memory' } };

  it('is one finding, with how often it came up', async () => {
    let count = 0;
    const incident = (): Incident => ({ answer: crash, after: 7, trials: [] });
    const takeIncidents = () => (++count % 20 === 0 ? [incident()] : []);
    const { result } = await run(() => 'accepted', { target: { takeIncidents } });
    expect(result.findings).toHaveLength(1);
    expect(result.findings[0]).toMatchObject({
      kind: 'crashed',
      count: Math.floor(count / 20),
      intermittent: { least: 7, most: 7 },
    });
  });

  it('is a crash on a typical value that is accepted the second time', async () => {
    const { result } = await run((call) => (call === 3 ? crash : 'accepted'));
    expect(result.findings).toHaveLength(1);
    expect(result.findings[0]).toMatchObject({
      kind: 'crashed',
      case: { tier: 'typical' },
      origin: { phase: 'random' },
    });
    expect(result.findings[0].intermittent).toEqual({ least: 2, most: 2, unanswered: 0 });
    const always = await run((_, value) => (value?.id === 'b_22' ? crash : 'accepted'));
    expect(always.result.findings.filter((found: Any) => found.intermittent)).toEqual([]);
  });

  it('is no hang if the parser had less time', async () => {
    const incident = (timeout: number): Incident => ({
      answer: { verdict: 'timed-out' },
      after: 0,
      trials: [{ timeout, back: false }],
    });
    const hangsAfter = async (timeout: number) => {
      let isDone = false;
      const takeIncidents = () => {
        if (isDone) return [];
        isDone = true;
        return [incident(timeout)];
      };
      return (await run(() => 'accepted', { target: { takeIncidents } })).result.findings.length;
    };
    expect([await hangsAfter(999), await hangsAfter(1000)]).toEqual([0, 1]);
  });
});

describe('the time that a parser has', () => {
  const timeouts = (trials: readonly Trial[]) => [...new Set(trials.map(({ timeout }) => timeout))];

  it('is that of the options', async () => {
    expect(timeouts((await run(() => 'accepted')).trials)).toEqual([1000]);
  });

  it('is a fifth after three hangs that no case explains', async () => {
    const after = async (hangs: number) => {
      let count = 0;
      const takeIncidents = (): Incident[] =>
        count++ < hangs ? [{ answer: { verdict: 'timed-out' }, after: 0, trials: [] }] : [];
      return timeouts((await run(() => 'accepted', { target: { takeIncidents } })).trials);
    };
    expect([await after(2), await after(3)]).toEqual([[1000], [1000, 200]]);
  });

  it('is short after it has hung on a value, since it is known how long answers take', async () => {
    const { trials, result } = await run((_, value) => (value?.title === null ? 'timed-out' : 'accepted'));
    expect(timeouts(trials)).toEqual([1000, 200]);
    expect(result.findings.map((found: Any) => [found.kind, found.case.value])).toEqual([
      ['timed-out', { title: null }],
    ]);
  });
});

it('the returned value is asked for if it is compared, or until it is known whether the parser returns values', async () => {
  const backs = (trials: readonly Trial[]) => trials.map(({ back }) => back);
  const compared = await run((_, value) => ({ verdict: 'accepted', back: { value } }), { more: { roundTrip: true } });
  expect(new Set(backs(compared.trials))).toEqual(new Set([true]));
  const other = await run((_, value) => ({ verdict: 'accepted', back: { value } }));
  expect(other.result.returnsValues).toBe(true);
  expect([backs(other.trials)[0], backs(other.trials).at(-1)]).toEqual([true, false]);
});
