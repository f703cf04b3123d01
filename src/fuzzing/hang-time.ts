import type { Answer } from './verdict.js';

/** Milliseconds of hanging after which cases that are likely to hang are left out, and after which all cases are. */
const LIKELY = 5_000;
const ALL = 20_000;

/** Milliseconds of hanging in all, with those of analyses, after which nothing more is tried that may hang. */
const IN_ALL = 25_000;

/** Milliseconds of hanging after which no other typical value is tried before the run. */
const PROBING = 10_000;

/** A parser that has hung counts as hanging, too, if an answer takes longer than this part of its time limit. */
const ALMOST = 0.5;

/** How long a parser has hung. It must not keep a run going for minutes. */
export class HangTime {
  /** Number of cases that were left out. */
  leftOut = 0;
  private time = 0;
  private analyzed = 0;
  private hasHung = false;

  /** @param timeout Milliseconds after which the parser counts as hung. */
  constructor(private readonly timeout: number) {}

  /** Records how long the answer to a case of the run took, in milliseconds. */
  add(answer: Answer, took: number): void {
    if (this.counts(answer, took)) this.time += took;
  }

  /** Records how long the answer to another case took. */
  addAnalyzed(answer: Answer, took: number): void {
    if (this.counts(answer, took)) this.analyzed += took;
  }

  private counts({ verdict }: Answer, took: number): boolean {
    this.hasHung ||= verdict === 'timed-out';
    return verdict === 'timed-out' || (this.hasHung && took > ALMOST * this.timeout);
  }

  /** Whether the parser has hung for as long as it may before the run. */
  get endsProbing(): boolean {
    return this.time + this.analyzed > PROBING;
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
