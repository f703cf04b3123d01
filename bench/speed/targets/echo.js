// Accepts every case. With --lines in the lines protocol; `work` or `wait` after it makes each case take a millisecond.
import { createInterface } from 'node:readline';

const [protocol, delay] = process.argv.slice(2);
const nothing = new Int32Array(new SharedArrayBuffer(4));

function pass() {
  if (delay === 'wait') Atomics.wait(nothing, 0, 0, 1);
  if (delay !== 'work') return;
  const until = performance.now() + 1;
  while (performance.now() < until);
}

if (protocol === '--lines') {
  for await (const line of createInterface({ input: process.stdin })) {
    pass();
    process.stdout.write(`{"id":${JSON.parse(line).id},"ok":true}\n`);
  }
} else {
  process.stdin.resume();
}
