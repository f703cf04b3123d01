/** Milliseconds of hanging after which cases that are likely to hang are left out, and after which all cases are. */
const LIKELY = 5_000;
const ALL = 20_000;

/** How long a parser has hung. It must not keep a run going for minutes. */
export class HangTime {
  /** Number of cases that were left out. */
  leftOut = 0;
  private time = 0;

  /** Adds the duration of a hang, in milliseconds. */
  add(time: number): void {
    this.time += time;
  }

  /** Whether a case must be left out. `mayHang` returns whether it has what the parser has hung on. */
  leavesOut(mayHang: () => boolean): boolean {
    const isLeftOut = this.time > ALL || (this.time > LIKELY && mayHang());
    if (isLeftOut) this.leftOut++;
    return isLeftOut;
  }
}
