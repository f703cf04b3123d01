import { clearLine, cursorTo } from 'node:readline';
import type { WriteStream } from 'node:tty';

/** Milliseconds between two updates: often enough for the eye, too seldom to slow anything. */
const PAUSE = 100;

/** The same values; how many have passed is shown on one line of a terminal, which is gone at the end. */
export function* withProgress<T>(values: Iterable<T>, count: number, stream: WriteStream): Generator<T> {
  if (!stream.isTTY) return yield* values;
  let done = 0;
  let shown = Date.now();
  try {
    for (const value of values) {
      yield value;
      done++;
      if (Date.now() - shown < PAUSE) continue;
      shown = Date.now();
      cursorTo(stream, 0);
      stream.write(`${done} of ${count}`);
      clearLine(stream, 1);
    }
  } finally {
    cursorTo(stream, 0);
    clearLine(stream, 0);
  }
}
