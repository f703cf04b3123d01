/** A parser that takes so many times longer than usual is hung. Waiting for the time limit would take longer. */
const PATIENCE = 50;

/** Number of recent answers that tell how long an answer usually takes. */
const RECENT = 50;

/** Minimum milliseconds to wait, since machines are busy with something else now and then. */
const MIN_WAIT = 200;

/** Estimates how long to wait for a parser that has hung before. */
export class Patience {
  private readonly times: number[] = [];

  /** @param timeout Milliseconds after which the parser counts as hung. */
  constructor(readonly timeout: number) {}

  /** Records how long the answer to an ordinary case took, in milliseconds. */
  took(time: number): void {
    if (this.times.push(time) > RECENT) this.times.shift();
  }

  /** Milliseconds to wait for an answer: fewer than `timeout` if it is known how long answers usually take. */
  get shortened(): number {
    if (this.times.length < RECENT) return this.timeout;
    const usual = this.times.toSorted((a, b) => a - b)[Math.floor(RECENT * 0.9)]!;
    return Math.min(this.timeout, Math.max(MIN_WAIT, usual * PATIENCE));
  }
}
