import { describe, expect, it } from 'vitest';
import type { Answered } from '../../src/fuzzing/answers.js';
import { AcceptsNothing } from '../../src/fuzzing/fuzz-result.js';
import { HangTime } from '../../src/fuzzing/hang-time.js';
import { PROBES, probe } from '../../src/fuzzing/probe.js';
import type { Answer, Verdict } from '../../src/fuzzing/verdict.js';
import { systematicListOf } from '../../src/sampling/systematic-list.js';
import { board } from './_board.js';

interface Conditions {
  /** The answers to typical values, by their number from 0. */
  readonly typical: (index: number) => Verdict | undefined;
  /** The answer to small values. */
  readonly small?: Verdict;
  /** Milliseconds that a hang takes. */
  readonly hang?: number;
  /** Number of small values after which it is known how long answers take. */
  readonly known?: number;
  /** Number of typical values after which the run is aborted. */
  readonly aborted?: number;
}

/** Probes a parser. */
async function probed({ typical, small = 'accepted', hang = 10, known = 5, aborted = 99 }: Conditions) {
  const log = { typical: 0, small: 0, progress: [] as number[], answered: [] as [Answered, number][] };
  const hangs = new HangTime(1000);
  const controller = new AbortController();
  const ended = probe({
    model: board,
    seed: 1,
    hangs,
    signal: controller.signal,
    knowsSpeed: () => log.small >= known,
    async ask({ case: found, origin }): Promise<Answer | undefined> {
      const isTypical = found.tier === 'typical';
      expect(origin).toEqual({ phase: isTypical ? 'random' : 'systematic' });
      const verdict = isTypical ? typical(log.typical++) : small;
      if (!isTypical) log.small++;
      if (log.typical > aborted) controller.abort();
      if (verdict === 'timed-out') hangs.addAnalyzed({ verdict }, hang);
      return verdict && { verdict };
    },
    progress: (after) => log.progress.push(after),
    answered: async (answered, after) => void log.answered.push([answered, after]),
  });
  const result = await ended.catch((error: Error) => error);
  return { ...log, result };
}
const always = (verdict: Verdict) => () => verdict;
const edges = systematicListOf(board).filter(({ tier }) => tier === 'edge').length;

describe('twenty typical values', () => {
  it('show that a parser works', async () => {
    const { result, progress, answered, small } = await probed({ typical: always('accepted') });
    expect([result, small]).toEqual([{ works: true, hung: undefined }, 0]);
    expect(progress).toEqual(Array.from({ length: PROBES }, (_, i) => i));
    expect(answered.map(([, after]) => after)).toEqual(progress);
    expect(answered[3]![0]).toMatchObject({ planned: { case: { tier: 'typical' } }, answer: { verdict: 'accepted' } });
  });

  it('show that it accepts none of them', async () => {
    expect((await probed({ typical: always('rejected') })).result).toEqual({ works: false, hung: undefined });
    const last = await probed({ typical: (index) => (index === 19 ? 'accepted' : 'rejected') });
    expect(last.result).toMatchObject({ works: true });
  });

  it('do not count if they cannot be passed', async () => {
    const { result, answered } = await probed({ typical: () => undefined });
    expect([result, answered]).toEqual([{ works: false, hung: undefined }, []]);
  });

  it('end when the run is aborted', async () => {
    const { result, typical, answered } = await probed({ typical: always('accepted'), aborted: 3 });
    expect([result, typical, answered.length]).toEqual([{ works: true, hung: undefined }, 4, 3]);
  });
});

describe('a parser that dies on each typical value in the same way', () => {
  it('accepts nothing if small values kill it, too', async () => {
    const { result, typical, small } = await probed({ typical: always('crashed'), small: 'crashed' });
    expect(result).toBeInstanceOf(AcceptsNothing);
    expect([typical < PROBES, small > 0]).toEqual([true, true]);
  });
});

describe('a parser that hangs', () => {
  it('on the first typical value is asked about small ones until its speed is known', async () => {
    const { result, small } = await probed({ typical: (index) => (index === 0 ? 'timed-out' : 'accepted') });
    expect(small).toBe(5);
    expect(result).toMatchObject({ works: true, hung: { answer: { verdict: 'timed-out' } } });
  });

  it('after it has accepted one is not asked about small ones', async () => {
    const { result, small, typical } = await probed({ typical: (index) => (index === 3 ? 'timed-out' : 'accepted') });
    expect([small, typical]).toEqual([0, PROBES]);
    expect(result).toMatchObject({ works: true, hung: { planned: { case: { tier: 'typical' } } } });
  });

  it('on everything is given up after five hangs', async () => {
    const { result, typical, small } = await probed({ typical: always('timed-out'), small: 'timed-out' });
    expect(result).toBeInstanceOf(AcceptsNothing);
    expect([typical, small]).toEqual([5, 1]);
  });

  it('on every typical value, but not on small ones, goes on to the run after five hangs', async () => {
    const { result, typical, small, answered } = await probed({ typical: always('timed-out'), known: 3 });
    expect([typical, small]).toEqual([5, 3]);
    expect(result).toMatchObject({ works: false, hung: { planned: answered[0]![0].planned } });
  });

  it('is not asked again about small values that it rejects', async () => {
    const { result, small } = await probed({ typical: always('timed-out'), small: 'rejected', known: 9999 });
    expect(small).toBe(edges);
    expect(result).toBeInstanceOf(AcceptsNothing);
  });

  it('for ten seconds gets no more typical values if it works, or accepts small ones', async () => {
    const works = await probed({ typical: (index) => (index === 0 ? 'accepted' : 'timed-out'), hang: 6000 });
    expect([works.typical, works.result]).toEqual([3, expect.objectContaining({ works: true })]);
    const small = await probed({ typical: always('timed-out'), hang: 6000 });
    expect([small.typical, small.result]).toEqual([2, expect.objectContaining({ works: false })]);
  });

  it('for ten seconds goes on if nothing is accepted yet', async () => {
    const later = (index: number): Verdict => (index < 2 ? 'timed-out' : index < 5 ? 'rejected' : 'accepted');
    const { result, typical } = await probed({ typical: later, small: 'rejected', hang: 6000, known: 9999 });
    expect([result, typical]).toEqual([expect.objectContaining({ works: true }), 6]);
  });
});
