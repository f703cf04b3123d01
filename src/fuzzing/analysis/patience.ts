/** A parser that takes so many times longer than usual is hung. Waiting for the time limit would take longer. */
const PATIENCE = 50;

/** Numbers of recent answers that tell how long an answer usually takes: at most, and at least. */
const RECENT = 50;
export const ENOUGH_ANSWERS = 5;

/** Minimum milliseconds to wait, since machines are busy with something else now and then. */
const MIN_WAIT = 200;

/** Estimates how long to wait for a parser that has hung before. */
export class Patience {
  private readonly times: number[] = [];
  private factor = 1;

  /** @param timeout Milliseconds after which the parser counts as hung. */
  constructor(readonly timeout: number) {}

  /** Records how long the answer to an ordinary case took, in milliseconds. */
  took(time: number): void {
    if (this.times.push(time) > RECENT) this.times.shift();
  }

  /** Records that the parser was only slow: waits longer from now on. */
  wasSlow(): void {
    this.factor *= 2;
  }

  /** Whether it is known how long answers usually take. */
  get isKnown(): boolean {
    return this.times.length >= ENOUGH_ANSWERS;
  }

  /** Milliseconds to wait for an answer: fewer than `timeout` if it is known how long answers usually take. */
  get shortened(): number {
    if (!this.isKnown) return this.timeout;
    const usual = this.times.toSorted((a, b) => a - b)[Math.floor(this.times.length / 2)]!;
    return Math.min(this.timeout, this.factor * Math.max(MIN_WAIT, usual * PATIENCE));
  }
}
