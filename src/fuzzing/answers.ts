import { performance } from 'node:perf_hooks';
import { setImmediate } from 'node:timers/promises';
import type { Planned } from './plan.js';
import type { Answer } from './verdict.js';

/** A case with its answer. */
export interface Answered {
  readonly planned: Planned;
  readonly answer: Answer;
}

/** Whether a parser accepted a case that it must accept. */
export const isAccepted = ({ planned: { case: found }, answer }: Answered): boolean =>
  found.expect === 'must-accept' && answer.verdict === 'accepted';

/** Milliseconds after which signals and timers are handled. */
const TURN = 50;

/**
 * Yields the answers to cases, in order, with up to `width` cases in progress. Yields `undefined` for a case that `ask`
 * skips.
 */
export async function* answersTo(
  cases: Iterable<Planned>,
  width: number,
  ask: (planned: Planned) => Promise<Answer | undefined>,
): AsyncGenerator<Answered | undefined> {
  const waiting: Promise<Answered | undefined>[] = [];
  let turn = performance.now();
  const next = async () => {
    const answered = await waiting.shift()!;
    if (performance.now() - turn > TURN) {
      await setImmediate();
      turn = performance.now();
    }
    return answered;
  };
  for (const planned of cases) {
    const asked = ask(planned).then((answer) => answer && { planned, answer });
    // Prevents an unhandled rejection until the answer is awaited in its turn.
    asked.catch(() => {});
    waiting.push(asked);
    if (waiting.length >= width) yield await next();
  }
  while (waiting.length > 0) yield await next();
}
