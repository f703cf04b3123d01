/** Milliseconds that a program may take to start, until it is known how long it takes. */
const UNKNOWN = 3000;

/** A start may take so many times longer than the shortest one so far, whose case took least. */
const PATIENCE = 5;

/**
 * How long a program takes until its first answer. A virtual machine takes a second, and longer if others are busy: the
 * first case after a start has more time.
 */
export class StartTime {
  private shortest: number | undefined;

  /** Records how long a start took, in milliseconds. */
  took(time: number): void {
    this.shortest = Math.min(this.shortest ?? time, time);
  }

  /** Milliseconds that the first case after a start may take longer than others. */
  get allowance(): number {
    return this.shortest === undefined ? UNKNOWN : PATIENCE * this.shortest;
  }
}
