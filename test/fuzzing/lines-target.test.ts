import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { linesTarget } from '../../src/fuzzing/lines-target.js';
import { CannotStart } from '../../src/fuzzing/target.js';
import type { Answer } from '../../src/fuzzing/verdict.js';
import { Child } from './_child.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** A program whose processes do nothing by themselves, with cases that are sent to it. */
function setUp(count: number) {
  const { children, launcher, state } = Child.launching();
  const target = linesTarget(['parser'], launcher);
  const answers: (Answer | Error | undefined)[] = [];
  const trials = Array.from({ length: count }, () => ({ timeout: 100, back: false }));
  for (const [i, trial] of trials.entries()) {
    target.parse(`${i}`, trial).then(
      (answer) => {
        answers[i] = answer;
      },
      (error) => {
        answers[i] = error;
      },
    );
  }
  const latest = () => children.at(-1)!;
  /** The texts that the latest process got since the last time, and the numbers of these cases. */
  const taken = () => Child.linesIn(latest().stdin) as { id: number; text: string }[];
  const texts = () => taken().map(({ text }) => text);
  const accept = (...ids: number[]) =>
    latest().stdout.emit('data', Buffer.from(ids.map((id) => `${JSON.stringify({ id, ok: true })}\n`).join('')));
  /** Whether each case is answered, once all promises have settled. */
  const verdicts = async () => {
    await vi.advanceTimersByTimeAsync(0);
    return Array.from(answers, (answer) => (answer instanceof Error ? answer.message : answer?.verdict));
  };
  return { target, children, state, trials, latest, taken, texts, accept, verdicts };
}

describe('a program that answers line by line', () => {
  it('gets 64 cases at once, and more when it has answered half of them', async () => {
    const { target, taken, accept, children } = setUp(70);
    const first = taken();
    expect([first.length, target.width]).toEqual([64, 128]);
    accept(...first.slice(0, 32).map(({ id }) => id));
    expect(taken()).toEqual([]);
    accept(first[32]!.id);
    expect(taken().map(({ text }) => text)).toEqual(['64', '65', '66', '67', '68', '69']);
    expect(children).toHaveLength(1);
  });

  it('is blamed for the only case that it has not answered', async () => {
    const { taken, accept, latest, verdicts, texts, target } = setUp(2);
    accept(taken()[0]!.id);
    latest().end(3);
    expect(await verdicts()).toEqual(['accepted', 'crashed']);
    expect([texts(), target.takeIncidents!()]).toEqual([[], []]);
  });

  it('gets the oldest case again if it ends with several, then each half of the others', async () => {
    const { children, latest, texts, taken, accept, verdicts, target } = setUp(6);
    expect(texts()).toEqual(['0', '1', '2', '3', '4', '5']);
    latest().end(3);
    expect([children.length, taken().map(({ text }) => text)]).toEqual([2, ['0']]);
    accept(7);
    expect(texts()).toEqual(['1', '2', '3']);
    accept(8, 9);
    expect(texts()).toEqual([]);
    // The third one it is.
    latest().end(3);
    expect([children.length, texts()]).toEqual([3, ['4', '5']]);
    accept(11, 12);
    expect(await verdicts()).toEqual(['accepted', 'accepted', 'accepted', 'crashed', 'accepted', 'accepted']);
    expect(target.takeIncidents!()).toEqual([]);
  });

  it('fails for no reason that can be found if it answers all of them the second time', async () => {
    const { trials, latest, accept, verdicts, target, taken } = setUp(3);
    taken();
    latest().end(3);
    accept(4);
    accept(5);
    accept(6);
    expect(await verdicts()).toEqual(['accepted', 'accepted', 'accepted']);
    const complaint = { message: 'it ended with exit code 3' };
    expect(target.takeIncidents!()).toMatchObject([{ answer: { verdict: 'crashed', complaint }, after: 0, trials }]);
    expect(target.takeIncidents!()).toEqual([]);
  });

  it('may end without a fault when it has nothing to do, but not with one', async () => {
    for (const [code, count] of [
      [0, 0],
      [1, 1],
    ] as const) {
      const { accept, latest, target, taken } = setUp(1);
      accept(taken()[0]!.id);
      latest().end(code);
      expect(target.takeIncidents!()).toHaveLength(count);
    }
  });

  it('gets one case at a time once it has hung on one', async () => {
    const { target, latest, texts, accept, verdicts, taken } = setUp(1);
    accept(taken()[0]!.id);
    for (const text of ['a', 'b', 'c']) target.parse(text, { timeout: 100, back: false });
    expect(texts()).toEqual(['a', 'b', 'c']);
    accept(2, 3);
    vi.advanceTimersByTime(100);
    expect(latest().killed.length).toBeGreaterThan(0);
    latest().end(null, 'SIGKILL');
    for (const text of ['d', 'e']) target.parse(text, { timeout: 100, back: false });
    expect(texts()).toEqual(['d']);
    accept(5);
    expect(texts()).toEqual(['e']);
    expect(await verdicts()).toEqual(['accepted']);
  });

  it('is blamed for the case that it answers twice', async () => {
    const { taken, accept, latest, verdicts, texts } = setUp(3);
    const [one, two] = taken();
    accept(one!.id, two!.id, two!.id);
    latest().end(null, 'SIGKILL');
    expect(texts()).toEqual(['2']);
    accept(4);
    expect(await verdicts()).toEqual(['accepted', 'crashed', 'accepted']);
  });

  it('must exist', async () => {
    const { latest, verdicts, target } = setUp(2);
    latest().emit('error', Object.assign(new Error('spawn'), { code: 'ENOENT' }));
    expect(await verdicts()).toEqual(Array(2).fill('there is no program parser'));
    await expect(target.parse('2', { timeout: 100 })).rejects.toThrow(CannotStart);
  });

  it('must be possible to start', async () => {
    const launcher = {
      launch: () => {
        throw new CannotStart('parser is not executable');
      },
    } as never;
    const target = linesTarget(['parser'], launcher);
    await expect(target.parse('1', { timeout: 100 })).rejects.toThrow('parser is not executable');
    await expect(target.parse('2', { timeout: 100 })).rejects.toThrow('parser is not executable');
  });

  it('ends when it is closed, and is not waited for if somebody is in a hurry', async () => {
    const { target, latest, state, verdicts } = setUp(1);
    expect([target.remarks!.length, target.supports(new Uint8Array([255]))]).toEqual([1, true]);
    target.hurry!();
    latest().end(null, 'SIGKILL');
    expect(await verdicts()).toEqual(['timed-out']);
    await target.close();
    const other = setUp(1);
    await other.target.close();
    expect([state.isClosed, other.latest().killed.length > 0]).toEqual([true, true]);
    target.hurry!();
  });
});
