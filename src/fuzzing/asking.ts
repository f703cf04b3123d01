import { performance } from 'node:perf_hooks';
import type { Case } from '../sampling/case.js';
import { contentOf } from '../sampling/content.js';
import type { KnownModel } from '../sampling/known-model.js';
import { counts, type Disagreement, disagreements, type Owed } from './disagreement.js';
import type { Planned } from './plan.js';
import { complaintKey, patternOf } from './signature.js';
import type { Target } from './target.js';
import type { Answer } from './verdict.js';

/** A failure, as it came up. */
export interface Failure {
  readonly planned: Planned;
  readonly answer: Answer;
  readonly disagreement: Disagreement;
}

/** How much a failure may cost to look into. */
export interface Limits {
  /** Milliseconds after which a parser counts as hung. */
  readonly timeout: number;
  /** Calls of the parser. */
  readonly calls: number;
  /** Milliseconds. */
  readonly time: number;
}

/** What failures are about, and whom to ask. */
export interface Ground {
  readonly model: KnownModel;
  readonly target: Target;
  readonly owed: Owed;
}

/** Asks a parser again, to look into one failure, as long as that may go on. */
export class Asking {
  calls = 0;
  private readonly deadline: number;

  constructor(
    readonly ground: Ground,
    private readonly limits: Limits,
  ) {
    this.deadline = performance.now() + limits.time;
  }

  /** Whether as much was spent as may be. */
  get isSpent(): boolean {
    return this.calls >= this.limits.calls || performance.now() > this.deadline;
  }

  /** Gives a case to the parser; none where too much was spent already, or where it cannot be given that. */
  async ask(found: Case, timeout = this.limits.timeout): Promise<Answer | undefined> {
    const { target, owed } = this.ground;
    if (this.isSpent) return undefined;
    const content = contentOf(found);
    if (!target.takes(content)) return undefined;
    this.calls++;
    return target.parse(content, { timeout, back: owed.roundTrip });
  }

  /** Everything in which an answer is not what the parser owes. */
  disagreements(found: Case, answer: Answer): Disagreement[] {
    return disagreements(found, answer, this.ground.owed).filter(counts);
  }

  /** How an answer to a case disagrees in the same way as a failure, if it does. */
  same(found: Case, answer: Answer, { planned, answer: before, disagreement }: Failure): Disagreement | undefined {
    const { kind, difference } = disagreement;
    const { shape } = this.ground.model;
    return this.disagreements(found, answer).find((other) => {
      if (other.kind !== kind) return false;
      if (!difference) return kind === 'timed-out' || complaintKey(answer.complaint) === complaintKey(before.complaint);
      const place = patternOf(shape, planned.case.value, difference.path);
      return (
        other.difference!.kind === difference.kind && patternOf(shape, found.value, other.difference!.path) === place
      );
    });
  }

  /** Whether an answer to a case disagrees in the same way as a failure. */
  isSame(found: Case, answer: Answer, failure: Failure): boolean {
    return this.same(found, answer, failure) !== undefined;
  }
}
