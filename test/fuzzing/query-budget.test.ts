import { performance } from 'node:perf_hooks';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Case } from '../../src/engine/cases/case.js';
import { flakinessOf } from '../../src/fuzzing/analysis/flakiness.js';
import { QueryBudget, type QueryLimits } from '../../src/fuzzing/analysis/query-budget.js';
import { HangTime } from '../../src/fuzzing/hang-time.js';
import type { Target, Trial } from '../../src/fuzzing/target.js';
import type { Answer, Verdict } from '../../src/fuzzing/verdict.js';
import { board } from './_board.js';

const found: Case = { model: 'board', tier: 'edge', expect: 'must-accept', value: {} };

afterEach(() => void vi.restoreAllMocks());

/** A budget for a parser that takes `took` virtual milliseconds for each answer; the last verdict repeats. */
function budgetFor(verdicts: readonly Verdict[], limits: Partial<QueryLimits> = {}, took = 1, hangs?: HangTime) {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  const trials: Trial[] = [];
  const target: Target = {
    width: 1,
    supports: (payload) => payload !== 'no',
    async parse(_, trial): Promise<Answer> {
      now += took;
      trials.push(trial);
      return { verdict: verdicts[Math.min(trials.length, verdicts.length) - 1]! };
    },
    close: async () => {},
  };
  const requirements = { strict: false, evolved: true, roundTrip: true };
  const context = { model: board, target, requirements, ...(hangs && { hangs }) };
  return { budget: new QueryBudget(context, { timeout: 100, calls: 50, time: 1000, ...limits }), trials };
}

async function askUntilSpent(budget: QueryBudget): Promise<number> {
  while (await budget.ask(found));
  return budget.calls;
}

describe('the budget of an analysis', () => {
  it('ends after so many calls', async () => {
    expect(await askUntilSpent(budgetFor(['accepted'], { calls: 7 }).budget)).toBe(7);
  });

  it('ends after so much time of the parser', async () => {
    expect(await askUntilSpent(budgetFor(['accepted'], { time: 100 }, 10).budget)).toBe(11);
  });

  it('ends after ten hangs', async () => {
    expect(await askUntilSpent(budgetFor(['accepted', 'timed-out']).budget)).toBe(11);
  });

  it('ends after the first hang if the parser has hung for too long', async () => {
    const hangs = new HangTime(100);
    hangs.addAnalyzed({ verdict: 'timed-out' }, 26_000);
    expect(await askUntilSpent(budgetFor(['accepted', 'accepted', 'timed-out'], {}, 1, hangs).budget)).toBe(3);
  });

  it('counts its hangs as those of the run', async () => {
    const hangs = new HangTime(100);
    await budgetFor(['timed-out'], {}, 26_000, hangs).budget.ask(found);
    expect(hangs.isOver).toBe(true);
  });

  it('does not matter if a case is asked again', async () => {
    const { budget } = budgetFor(['accepted'], { calls: 1 });
    await budget.ask(found);
    expect([budget.isSpent, await budget.ask(found)]).toEqual([true, undefined]);
    expect(await budget.askAgain(found)).toEqual({ verdict: 'accepted' });
  });

  it('passes the time limit, and asks for the returned value', async () => {
    const { budget, trials } = budgetFor(['accepted']);
    await budget.ask(found);
    await budget.ask(found, 7);
    expect(trials).toEqual([
      { timeout: 100, back: true },
      { timeout: 7, back: true },
    ]);
  });

  it('is not spent on what cannot be passed', async () => {
    const { budget } = budgetFor(['accepted']);
    expect(await budget.ask({ ...found, value: undefined, text: 'no' } as Case)).toBeUndefined();
    expect(budget.calls).toBe(0);
  });
});

describe('a failing case that is repeated', () => {
  it.each([
    ['always fails', ['crashed'], 'crashed', undefined, 2],
    ['then fails in another way', ['crashed', 'rejected'], 'crashed', { failed: 2, of: 11 }, 10],
    ['never fails again', ['accepted'], 'crashed', { failed: 1, of: 11 }, 10],
    ['fails now and then', ['accepted', 'crashed', 'accepted'], 'crashed', { failed: 2, of: 11 }, 10],
    ['hangs again', ['timed-out'], 'timed-out', undefined, 1],
    ['does not hang again', ['accepted'], 'timed-out', { failed: 1, of: 11 }, 10],
  ] as const)('%s', async (_, verdicts, kind, flaky, calls) => {
    const { budget, trials } = budgetFor(verdicts);
    const failure = { planned: { case: found, origin: { phase: 'random' } }, disagreement: { kind } };
    expect(await flakinessOf(budget, failure as never, 77)).toEqual(flaky);
    expect(budget.calls).toBe(calls);
    expect(new Set(trials.map(({ timeout }) => timeout))).toEqual(new Set([77]));
  });

  it('is not flaky if it could not be repeated', async () => {
    const { budget } = budgetFor(['accepted'], { calls: 0 });
    const failure = { planned: { case: found }, disagreement: { kind: 'crashed' } };
    expect(await flakinessOf(budget, failure as never, 1)).toBeUndefined();
  });
});
