import { clearLine, cursorTo } from 'node:readline';
import type { WriteStream } from 'node:tty';
import type { Observer } from '../fuzzing/fuzz-plan.js';
import { counted, formatNumber } from '../reporting/fuzz-format.js';

/** Minimum milliseconds between two updates on a terminal. */
const PAUSE = 100;

/** Minimum milliseconds between two lines of other output. */
const LONG_PAUSE = 10_000;

/** Prints the progress of a phase: on a terminal in one line, removed at the end; elsewhere a line every 10 seconds. */
export class FuzzProgress implements Observer {
  private name = '';
  private count = 0;
  private start = Date.now();
  private updated = Date.now();

  private readonly deadline: number;

  /** @param maxTime Maximum duration of the whole run in milliseconds. */
  constructor(
    private readonly stream: WriteStream,
    maxTime = Number.POSITIVE_INFINITY,
  ) {
    this.deadline = Date.now() + maxTime;
  }

  phase(name: string, count: number): void {
    this.name = name;
    this.count = count;
    this.start = Date.now();
  }

  progress(done: number, findings: number): void {
    const { isTTY } = this.stream;
    if (Date.now() - this.updated < (isTTY ? PAUSE : LONG_PAUSE)) return;
    this.updated = Date.now();
    if (done === 0) {
      this.write(`${this.name}…`);
      return;
    }
    const seconds = Math.max(0.001, (this.updated - this.start) / 1000);
    const secondsLeft = Math.min(((this.count - done) * seconds) / done, (this.deadline - this.updated) / 1000);
    const text = [
      `${this.name}: ${formatNumber(done)} of ${formatNumber(this.count)}`,
      `${formatNumber(Math.round(done / seconds))} a second`,
      counted(findings, 'finding'),
      `${Math.max(0, Math.ceil(secondsLeft))} s left`,
    ].join(', ');
    this.write(text);
  }

  /** Says at once, on a terminal, that something goes on: building the list of cases and loading the parser take a moment. */
  begin(): void {
    if (this.stream.isTTY) this.write('preparing…');
  }

  private write(text: string): void {
    const { isTTY, columns = Number.POSITIVE_INFINITY } = this.stream;
    if (!isTTY) {
      this.stream.write(`${text}\n`);
      return;
    }
    cursorTo(this.stream, 0);
    // A line that wraps could not be removed.
    this.stream.write(text.slice(0, columns - 1));
    clearLine(this.stream, 1);
  }

  /** Removes the line from the terminal. */
  end(): void {
    if (!this.stream.isTTY) return;
    cursorTo(this.stream, 0);
    clearLine(this.stream, 0);
  }
}
