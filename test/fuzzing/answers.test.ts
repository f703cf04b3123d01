import { performance } from 'node:perf_hooks';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Answered, answersTo, isAccepted } from '../../src/fuzzing/answers.js';
import { interruptible } from '../../src/fuzzing/interruptible.js';
import type { Planned } from '../../src/fuzzing/plan.js';
import type { Target, Trial } from '../../src/fuzzing/target.js';
import type { Answer } from '../../src/fuzzing/verdict.js';

const planned = (index: number): Planned => ({
  case: { model: 'response', tier: 'edge', expect: 'must-accept', value: index },
  origin: { phase: 'systematic', index },
});
const all = [0, 1, 2, 3, 4].map(planned);
const numberOf = (answered: Answered | undefined) => answered?.planned.case.value;

describe('the answers to cases', () => {
  it('come in the order of the cases, with so many in progress', async () => {
    let open = 0;
    let most = 0;
    const ask = async ({ case: { value } }: Planned): Promise<Answer> => {
      most = Math.max(most, ++open);
      // The later ones are answered first.
      for (let turns = 0; turns < 10 - 2 * (value as number); turns++) await Promise.resolve();
      open--;
      return { verdict: 'accepted' };
    };
    const found: unknown[] = [];
    for await (const answered of answersTo(all, 3, ask)) found.push(numberOf(answered));
    expect([found, most]).toEqual([[0, 1, 2, 3, 4], 3]);
  });

  it('are undefined for what is skipped', async () => {
    const ask = async ({ case: { value } }: Planned): Promise<Answer | undefined> =>
      value === 1 ? undefined : { verdict: 'rejected' };
    const found: unknown[] = [];
    for await (const answered of answersTo(all.slice(0, 3), 2, ask)) found.push(answered?.answer.verdict);
    expect(found).toEqual(['rejected', undefined, 'rejected']);
  });

  it('end with the error of a case, in its turn', async () => {
    const ask = async ({ case: { value } }: Planned): Promise<Answer> => {
      if (value === 1) throw new Error('gone');
      return { verdict: 'accepted' };
    };
    const found: unknown[] = [];
    const run = async () => {
      for await (const answered of answersTo(all, 4, ask)) found.push(numberOf(answered));
    };
    await expect(run()).rejects.toThrow('gone');
    expect(found).toEqual([0]);
  });

  it('let signals and timers be handled in between, but not after each one: that takes time', async () => {
    /** Whether something else is handled during four answers that take so many milliseconds each. */
    const isHandled = async (time: number) => {
      let now = 0;
      vi.spyOn(performance, 'now').mockImplementation(() => now);
      const ask = async (): Promise<Answer> => {
        now += time;
        return { verdict: 'accepted' };
      };
      let handled = false;
      setImmediate(() => {
        handled = true;
      });
      for await (const _ of answersTo(all.slice(0, 4), 1, ask));
      vi.restoreAllMocks();
      return handled;
    };
    expect([await isHandled(12.5), await isHandled(13)]).toEqual([false, true]);
  });

  it('show whether a parser accepts what it must', () => {
    const of = (expectation: 'must-accept' | 'may-either', verdict: Answer['verdict']) =>
      isAccepted({ planned: { ...all[0]!, case: { ...all[0]!.case, expect: expectation } }, answer: { verdict } });
    expect([of('must-accept', 'accepted'), of('must-accept', 'rejected'), of('may-either', 'accepted')]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('an interrupted run', () => {
  afterEach(() => void vi.useRealTimers());

  function setUp() {
    vi.useFakeTimers();
    const trials: Trial[] = [];
    const calls = { hurry: 0, close: 0 };
    const target: Target = {
      width: 3,
      remarks: ['slow'],
      supports: (payload) => payload === '{}',
      async parse(_, trial) {
        trials.push(trial);
        return { verdict: 'accepted' };
      },
      close: async () => void calls.close++,
      hurry: () => void calls.hurry++,
      takeIncidents: () => [{ answer: { verdict: 'crashed' }, after: 1, trials: [] }],
    };
    const controller = new AbortController();
    return { trials, calls, controller, one: interruptible(target, controller.signal) };
  }

  it('waits for at most five seconds more for each answer', async () => {
    const { trials, controller, one } = setUp();
    await one.parse('{}', { timeout: 60_000, back: true });
    controller.abort();
    await one.parse('{}', { timeout: 60_000, back: true });
    await one.parse('{}', { timeout: 100 });
    expect(trials).toEqual([{ timeout: 60_000, back: true }, { timeout: 5000, back: true }, { timeout: 100 }]);
    await one.close();
  });

  it('ends the cases in progress every five seconds, until the parser is closed', async () => {
    const { calls, controller, one } = setUp();
    vi.advanceTimersByTime(20_000);
    expect(calls.hurry).toBe(0);
    controller.abort();
    vi.advanceTimersByTime(4_999);
    expect(calls.hurry).toBe(0);
    vi.advanceTimersByTime(5_001);
    expect(calls.hurry).toBe(2);
    await one.close();
    vi.advanceTimersByTime(20_000);
    expect(calls).toEqual({ hurry: 2, close: 1 });
  });

  it('has no timer if it was closed before', async () => {
    const { calls, controller, one } = setUp();
    await one.close();
    controller.abort();
    vi.advanceTimersByTime(20_000);
    expect(calls.hurry).toBe(0);
  });

  it('is otherwise like its parser', () => {
    const { one, controller } = setUp();
    expect([one.width, one.remarks, one.supports('{}'), one.supports('['), one.takeIncidents!().length]).toEqual([
      3,
      ['slow'],
      true,
      false,
      1,
    ]);
    const bare = { width: 1, supports: () => true, parse: vi.fn(), close: async () => {} };
    const plain = interruptible(bare, controller.signal);
    expect([plain.remarks, plain.takeIncidents!()]).toEqual([[], []]);
  });
});
