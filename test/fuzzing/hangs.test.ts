import { performance } from 'node:perf_hooks';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { modelNamed } from '../../arbitraries/models.js';
import { ENOUGH_ANSWERS, Patience } from '../../src/fuzzing/analysis/patience.js';
import { fuzz } from '../../src/fuzzing/fuzz.js';
import type { FuzzPlan, Observer } from '../../src/fuzzing/fuzz-plan.js';
import { HangsSometimes } from '../../src/fuzzing/fuzz-result.js';
import { HangTime } from '../../src/fuzzing/hang-time.js';
import { mustShowSomething } from '../../src/fuzzing/must-show.js';
import { PROBES } from '../../src/fuzzing/probe.js';
import type { Target } from '../../src/fuzzing/target.js';

// biome-ignore lint/suspicious/noExplicitAny: as people write parsers.
type Any = any;

const plan: FuzzPlan = {
  seed: 1,
  tiers: ['typical', 'edge'],
  phases: ['systematic', 'random'],
  runs: 200,
  timeout: 5000,
  strict: false,
  evolved: true,
  roundTrip: false,
};

afterEach(() => void vi.restoreAllMocks());

/** A parser in a time of its own: an answer takes a millisecond, and a hang as long as it may. */
function virtual(isHanging: (value: Any) => boolean, timeOf: (value: Any) => number = () => 1) {
  const clock = { now: 0, hangs: 0 };
  vi.spyOn(performance, 'now').mockImplementation(() => clock.now);
  const target: Target = {
    width: 1,
    supports: () => true,
    async parse(payload, { timeout }) {
      const value = JSON.parse(payload as string);
      const hangs = isHanging(value);
      clock.now += hangs ? timeout : timeOf(value);
      if (hangs) clock.hangs++;
      return { verdict: hangs ? 'timed-out' : 'accepted' };
    },
    close: async () => {},
  };
  return { target, clock };
}

const isLong = (text: unknown) => typeof text === 'string' && text.length > 20;

describe('a parser that hangs', () => {
  it('on every typical value ends in less than a minute, with a finding', async () => {
    const { target, clock } = virtual((value) => isLong(value.instructions) || isLong(value.model));
    const { findings } = await fuzz(modelNamed('ga-session'), target, plan);
    expect(findings.map(({ kind }) => kind)).toContain('timed-out');
    expect(clock.now).toBeLessThan(60_000);
  });

  it('in several places ends in less than a minute, and says how much was left out', async () => {
    const { target, clock } = virtual(
      ({ instructions, prompt, tools }) =>
        isLong(prompt?.id) || instructions === '' || (Array.isArray(tools) && tools.some(({ name }) => name)),
    );
    const { findings, leftOut, skipped } = await fuzz(modelNamed('ga-session'), target, plan);
    expect(findings.length).toBeGreaterThan(1);
    expect(leftOut).toBeGreaterThan(0);
    expect(skipped).toBe(0);
    expect(clock.now).toBeLessThan(60_000);
  });

  it('or almost hangs on nearly every value ends in less than a minute, with a finding', async () => {
    const { target, clock } = virtual(
      (value) => isLong(value.instructions) || isLong(value.model),
      ({ id }) => (id === undefined ? 1 : 4000),
    );
    const { findings } = await fuzz(modelNamed('ga-session'), target, plan);
    expect(findings.map(({ kind }) => kind)).toContain('timed-out');
    expect(clock.now).toBeLessThan(60_000);
  });

  it('once, and is slow then, gets few typical values before the run', async () => {
    let answers = 0;
    const { target } = virtual(
      () => ++answers === 2,
      () => 4000,
    );
    let phase = '';
    let probed = 0;
    const observer: Observer = {
      phase: (name) => {
        phase = name;
      },
      progress: () => {
        if (phase === 'probing') probed++;
      },
    };
    await fuzz(modelNamed('ga-session'), target, plan, observer).catch(() => {});
    expect(probed).toBeLessThan(PROBES);
    expect(probed).toBeGreaterThan(0);
  });

  it('on everything is given up after a few hangs', async () => {
    const { target, clock } = virtual(() => true);
    await expect(fuzz(modelNamed('ga-session'), target, plan)).rejects.toThrow(/accepted no valid case; it timed out/);
    expect(clock.hangs).toBeLessThan(10);
  });

  it.each([
    [2, [5000]],
    [3, [5000, 1000]],
  ])('%i times on no case in particular has so much time: %j', async (times, expected) => {
    const { target } = virtual(() => false);
    const timeouts = new Set<number>();
    let hangs = 0;
    const hanging: Target = {
      ...target,
      parse(payload, trial) {
        timeouts.add(trial.timeout);
        return target.parse(payload, trial);
      },
      takeIncidents: () => (hangs++ < times ? [{ answer: { verdict: 'timed-out' }, after: 0, trials: [] }] : []),
    };
    const { findings } = await fuzz(modelNamed('response'), hanging, { ...plan, runs: 5, phases: ['random'] });
    expect([...timeouts]).toEqual(expected);
    expect(findings.map(({ kind, count }) => [kind, count])).toEqual([['timed-out', times]]);
  });

  it('on many kinds of damaged texts is analyzed for the first few of them', async () => {
    const { target, clock } = virtual(() => false);
    const hanging: Target = {
      ...target,
      async parse(payload, trial) {
        try {
          return await target.parse(payload, trial);
        } catch {
          clock.now += trial.timeout;
          return { verdict: 'timed-out' };
        }
      },
    };
    const tiers = ['typical', 'malformed'] as const;
    const { findings } = await fuzz(modelNamed('response'), hanging, {
      ...plan,
      tiers,
      phases: ['systematic'],
      runs: 0,
    });
    expect(findings).toHaveLength(3);
    // One of them stands for the hangs that are not analyzed.
    expect(Math.max(...findings.map(({ count }) => count))).toBeGreaterThan(10);
  });

  it('but not again on the same cases shows nothing', () => {
    const shown = { plan, cases: 10, found: 0, leftOut: 3 };
    expect(() => mustShowSomething(shown)).toThrow(HangsSometimes);
    expect(() => mustShowSomething({ ...shown, found: 1 })).not.toThrow();
    expect(() => mustShowSomething({ ...shown, leftOut: 0 })).not.toThrow();
  });
});

describe('how long to wait for a parser that has hung', () => {
  it('depends on how long its answers take, once there are enough of them', () => {
    const patience = new Patience(5000);
    for (let count = 1; count < ENOUGH_ANSWERS; count++) patience.took(10);
    expect(patience.shortened).toBe(5000);
    patience.took(10);
    expect(patience.shortened).toBe(500);
  });

  it('grows if the parser was only slow, up to the time limit', () => {
    const patience = new Patience(5000);
    for (let count = 0; count < ENOUGH_ANSWERS; count++) patience.took(1);
    const before = patience.shortened;
    patience.wasSlow();
    expect(patience.shortened).toBe(2 * before);
    for (let count = 0; count < 10; count++) patience.wasSlow();
    expect(patience.shortened).toBe(5000);
  });

  it('includes the time of analyses', () => {
    const hangs = new HangTime(5000);
    hangs.addAnalyzed({ verdict: 'timed-out' }, 24_000);
    expect([hangs.isOver, hangs.leavesOut(() => false)]).toEqual([false, false]);
    hangs.addAnalyzed({ verdict: 'timed-out' }, 2_000);
    expect([hangs.isOver, hangs.leavesOut(() => false), hangs.leftOut]).toEqual([true, true, 1]);
  });

  it('includes answers that almost take too long, but only of a parser that has hung', () => {
    const hangs = new HangTime(5000);
    for (let count = 0; count < 10; count++) hangs.add({ verdict: 'accepted' }, 4_000);
    expect([hangs.endsProbing, hangs.isOver]).toEqual([false, false]);
    hangs.add({ verdict: 'timed-out' }, 5_000);
    for (let count = 0; count < 10; count++) hangs.add({ verdict: 'accepted' }, 1_000);
    expect([hangs.endsProbing, hangs.isOver]).toEqual([false, false]);
    for (let count = 0; count < 6; count++) hangs.add({ verdict: 'rejected' }, 4_000);
    expect([hangs.endsProbing, hangs.isOver]).toEqual([true, true]);
  });
});
