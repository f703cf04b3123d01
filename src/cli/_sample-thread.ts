// Runs in a thread of its own: see _sample-threads.ts.
import { workerData } from 'node:worker_threads';
import { keepNewSpace } from './_new-space.js';
import { SampleBatches } from './_sample-batches.js';
import { MADE, type MadeBatch, TAKEN, type ThreadStart, WRITTEN } from './_sample-thread-protocol.js';
import { samplerOf } from './_sampler-of.js';

const { request, ahead, shared, port } = workerData as ThreadStart;
keepNewSpace();
const batches = new SampleBatches(request, await samplerOf(request.name, request.options));

/** Waits until what was made before is written, so that memory does not depend on the speed of the reader. */
function waitFor(nth: number): void {
  for (let written = Atomics.load(shared, WRITTEN); nth >= written + ahead; written = Atomics.load(shared, WRITTEN)) {
    Atomics.wait(shared, WRITTEN, written);
  }
}

for (let nth = Atomics.add(shared, TAKEN, 1); nth < batches.length; nth = Atomics.add(shared, TAKEN, 1)) {
  waitFor(nth);
  const pieces = batches.whole(nth);
  port.postMessage({ nth, pieces } satisfies MadeBatch, pieces?.map(({ buffer }) => buffer as ArrayBuffer) ?? []);
  Atomics.add(shared, MADE, 1);
  Atomics.notify(shared, MADE);
}
