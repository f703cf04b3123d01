import { on } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { type Span, WrongSample } from '../sampling/samples.js';
import type { Job, Made } from './_sample-thread.js';

const THREAD = new URL('./_sample-thread.js', import.meta.url);

/** Values that a thread makes at a time. */
const BLOCK = 250;

/** Blocks that a thread may have made before they are read: it need not wait, nor fill the memory. */
const AHEAD = 2;

/** How many threads there may be: each loads all of this, so more would take more memory than they are worth. */
const MOST = 4;

/** Fewer values than that are made by the time that the threads are there. */
const WORTH_IT = 20_000;

/** How many threads make so many values best. */
export const threadsFor = ({ from, to }: Span): number =>
  to - from < WORTH_IT ? 1 : Math.min(MOST, availableParallelism());

/**
 * The text of some values of a job, one a line, block after block in their order, made by at most so many threads; `passed`
 * is told how many values there are in each block.
 */
export async function* inThreads(
  job: Job,
  { from, to }: Span,
  most: number,
  passed: (values: number) => void,
): AsyncGenerator<string> {
  const count = Math.min(most, Math.ceil((to - from) / BLOCK));
  const threads = Array.from({ length: count }, () => new Worker(THREAD, { workerData: job }));
  const answers = threads.map((thread) => on(thread, 'message') as AsyncIterator<[Made]>);
  const blockAt = (number: number): Span => {
    const start = from + number * BLOCK;
    return { from: start, to: Math.min(start + BLOCK, to) };
  };
  const ask = (number: number) => {
    const block = blockAt(number);
    if (block.from < to) threads[number % count]!.postMessage(block);
  };
  try {
    for (let number = 0; number < AHEAD * count; number++) ask(number);
    for (let number = 0; blockAt(number).from < to; number++) {
      const { value } = await answers[number % count]!.next();
      ask(number + AHEAD * count);
      const [{ text, wrong }] = value as [Made];
      if (text !== '') yield text;
      passed(Math.min(BLOCK, to - blockAt(number).from));
      if (wrong) throw new WrongSample(...wrong);
    }
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
}
