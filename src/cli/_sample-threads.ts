import { availableParallelism } from 'node:os';
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import { EXCHANGE } from './_arguments.js';
import type { SampleBatches, SampleRequest } from './_sample-batches.js';
import { MADE, type MadeBatch, TAKEN, type ThreadStart, WRITTEN } from './_sample-thread-protocol.js';

/** Samples for which another thread is worth its start: it takes about as long as to make so many. */
const VALUES = 5000;
const EXCHANGES = 200;

/** Most threads, unless told otherwise: each takes about as much memory as a process. */
const MOST = 4;

/** Batches that may wait for their turn, for each thread. */
const AHEAD = 4;

/** Megabytes for new objects of another thread. With more it would not be faster. */
const NEW_SPACE = 4;

/** Milliseconds to wait for a batch of another thread. After that, this one makes it: the other one may have ended. */
const PATIENCE = 5000;

/** Returns the number of threads for what is asked for, if there may be `jobs` of them. */
export function threadsFor({ name, span }: SampleRequest, jobs = Math.min(availableParallelism(), MOST)): number {
  const worth = name === EXCHANGE ? EXCHANGES : VALUES;
  return Math.min(jobs, 1 + Math.floor((span.to - span.from) / worth));
}

/** A part of the text. */
export interface Batch {
  /** Number of samples. */
  readonly count: number;
  readonly pieces: Iterable<Uint8Array>;
}

/**
 * Yields the text of all batches, made by this thread and by others, which `start` starts. It does not depend on the number
 * of threads.
 */
export function* inThreads(batches: SampleBatches, threads: number, start = startThread): Generator<Batch> {
  const { length } = batches;
  const batch = (nth: number, pieces: Batch['pieces'] = batches.text(nth)): Batch => {
    const { from, to } = batches.span(nth);
    return { count: to - from, pieces };
  };
  if (threads === 1) {
    for (let nth = 0; nth < length; nth++) yield batch(nth);
    return;
  }

  const ahead = AHEAD * threads;
  const shared = new Int32Array(new SharedArrayBuffer(3 * Int32Array.BYTES_PER_ELEMENT));
  const others: OtherThread[] = [];
  /** What waits for its turn. A batch that could not be made is made again at its turn. */
  const made = new Map<number, MadeBatch['pieces']>();
  const wait = (nth: number) => {
    while (!made.has(nth)) {
      const before = Atomics.load(shared, MADE);
      for (const { receive } of others) for (const found of receive()) made.set(found.nth, found.pieces);
      if (made.has(nth)) return;
      if (Atomics.load(shared, TAKEN) < Math.min(length, nth + ahead)) {
        const taken = Atomics.add(shared, TAKEN, 1);
        if (taken < length) made.set(taken, batches.whole(taken));
      } else if (Atomics.wait(shared, MADE, before, PATIENCE) === 'timed-out') return;
    }
  };
  try {
    startAll(others, threads - 1, () => start({ request: batches.request, ahead, shared }));
    for (let nth = 0; nth < length; nth++) {
      Atomics.store(shared, WRITTEN, nth);
      Atomics.notify(shared, WRITTEN);
      wait(nth);
      yield batch(nth, made.get(nth));
      made.delete(nth);
    }
  } finally {
    for (const { stop } of others) stop();
  }
}

/** Another thread: yields what it has made since it was asked before. */
interface OtherThread {
  receive(): Iterable<MadeBatch>;
  stop(): void;
}

/** Starts as many threads as the system allows. */
function startAll(threads: OtherThread[], count: number, start: () => OtherThread): void {
  try {
    while (threads.length < count) threads.push(start());
  } catch {
    // What these threads do not make, this one makes.
  }
}

function startThread(start: Omit<ThreadStart, 'port'>): OtherThread {
  const { port1, port2: port } = new MessageChannel();
  const thread = new Worker(new URL('./_sample-thread.js', import.meta.url), {
    workerData: { ...start, port } satisfies ThreadStart,
    transferList: [port],
    // What this process was started with may have effects of its own.
    execArgv: [],
    resourceLimits: { maxYoungGenerationSizeMb: NEW_SPACE },
  });
  // What it does not make, this thread makes.
  thread.on('error', () => {});
  return {
    *receive() {
      for (let found = receiveMessageOnPort(port1); found; found = receiveMessageOnPort(port1)) yield found.message;
    },
    stop() {
      port1.close();
      void thread.terminate();
    },
  };
}
