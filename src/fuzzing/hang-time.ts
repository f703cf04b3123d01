/** Milliseconds of hanging after which cases that are likely to hang are left out, and after which all cases are. */
const LIKELY = 5_000;
const ALL = 20_000;

/** Milliseconds of hanging in all, with those of analyses, after which nothing more is tried that may hang. */
const IN_ALL = 25_000;

/** How long a parser has hung. It must not keep a run going for minutes. */
export class HangTime {
  /** Number of cases that were left out. */
  leftOut = 0;
  private time = 0;
  private analyzed = 0;

  /** Adds the duration of a hang on a case of the run, in milliseconds. */
  add(time: number): void {
    this.time += time;
  }

  /** Adds the duration of a hang on another case. */
  addAnalyzed(time: number): void {
    this.analyzed += time;
  }

  /** Whether the parser has hung for as long as a run may wait. */
  get isOver(): boolean {
    return this.time + this.analyzed > IN_ALL;
  }

  /** Whether a case must be left out. `mayHang` returns whether it has what the parser has hung on. */
  leavesOut(mayHang: () => boolean): boolean {
    const isLeftOut = this.isOver || this.time > ALL || (this.time > LIKELY && mayHang());
    if (isLeftOut) this.leftOut++;
    return isLeftOut;
  }
}
