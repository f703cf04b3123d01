import { clearLine, cursorTo } from 'node:readline';
import type { WriteStream } from 'node:tty';

/** Milliseconds between two updates: often enough for the eye, too seldom to slow anything. */
const PAUSE = 100;

/** How many of some values are made, on one line of a terminal, which is gone at the end; elsewhere nothing. */
export class Progress {
  private done = 0;
  private shown = Date.now();

  constructor(
    private readonly count: number,
    private readonly stream: WriteStream,
  ) {}

  add(more: number): void {
    this.done += more;
    if (!this.stream.isTTY || Date.now() - this.shown < PAUSE) return;
    this.shown = Date.now();
    cursorTo(this.stream, 0);
    this.stream.write(`${this.done} of ${this.count}`);
    clearLine(this.stream, 1);
  }

  end(): void {
    if (!this.stream.isTTY) return;
    cursorTo(this.stream, 0);
    clearLine(this.stream, 0);
  }
}

/** The same values; how many have passed is shown. */
export function* withProgress<T>(values: Iterable<T>, count: number, stream: WriteStream): Generator<T> {
  const progress = new Progress(count, stream);
  try {
    for (const value of values) {
      yield value;
      progress.add(1);
    }
  } finally {
    progress.end();
  }
}
