import { clearLine, cursorTo } from 'node:readline';
import type { WriteStream } from 'node:tty';

/** Minimum milliseconds between two updates: fast enough to look smooth, slow enough to cost no time. */
const PAUSE = 100;

/**
 * Yields the same values and prints how many there were on one line of the terminal, which it removes at the end. If each
 * stands for several, `countOf` says for how many.
 */
export function* withProgress<T>(
  values: Iterable<T>,
  count: number,
  stream: WriteStream,
  countOf: (value: T) => number = () => 1,
): Generator<T> {
  if (!stream.isTTY) return yield* values;
  let done = 0;
  let updated = Date.now();
  try {
    for (const value of values) {
      yield value;
      done += countOf(value);
      if (Date.now() - updated < PAUSE) continue;
      updated = Date.now();
      cursorTo(stream, 0);
      stream.write(`${done} of ${count}`);
      clearLine(stream, 1);
    }
  } finally {
    cursorTo(stream, 0);
    clearLine(stream, 0);
  }
}
