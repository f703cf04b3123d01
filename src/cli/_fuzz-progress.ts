import { clearLine, cursorTo } from 'node:readline';
import type { WriteStream } from 'node:tty';
import type { Observer } from '../fuzzing/fuzz.js';

/** Milliseconds between two updates on a terminal, and elsewhere. */
const PAUSE = 100;
const LONG_PAUSE = 10_000;

const plural = (count: number, noun: string) => `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;

/** How far a phase is: on one line of a terminal, which is gone at the end; elsewhere a line now and then. */
export class FuzzProgress implements Observer {
  private name = '';
  private count = 0;
  private start = Date.now();
  private shown = Date.now();

  private readonly deadline: number;

  /** `maxTime` is how many milliseconds the whole run may take. */
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
    if (Date.now() - this.shown < (isTTY ? PAUSE : LONG_PAUSE)) return;
    this.shown = Date.now();
    const seconds = Math.max(0.001, (this.shown - this.start) / 1000);
    const left = Math.min(((this.count - done) * seconds) / done, (this.deadline - this.shown) / 1000);
    const text = [
      `${this.name}: ${done.toLocaleString('en')} of ${this.count.toLocaleString('en')}`,
      `${Math.round(done / seconds).toLocaleString('en')} a second`,
      plural(findings, 'finding'),
      `${Math.max(0, Math.ceil(left))} s left`,
    ].join(', ');
    if (!isTTY) {
      this.stream.write(`${text}\n`);
      return;
    }
    cursorTo(this.stream, 0);
    this.stream.write(text);
    clearLine(this.stream, 1);
  }

  /** Removes the line. */
  end(): void {
    if (!this.stream.isTTY) return;
    cursorTo(this.stream, 0);
    clearLine(this.stream, 0);
  }
}
