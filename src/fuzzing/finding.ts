import type { Case } from '../sampling/case.js';
import type { Cause } from './cause.js';
import type { DifferenceKind } from './differences.js';
import type { Kind } from './kind.js';
import type { Complaint, Verdict } from './verdict.js';

/** The parts of a run, in their order: failures of before, the systematic list, random cases. */
export type Phase = 'stored' | 'systematic' | 'random';

export const PHASES: readonly Phase[] = ['stored', 'systematic', 'random'];

/** A case, and where in a run it comes up. */
export interface Origin {
  readonly phase: Phase;
  /** The seed of a random case. */
  readonly seed?: number;
  /** Its number in the systematic list, or of its seed. */
  readonly index?: number;
}

/** A distinct disagreement of a parser with what it owes. */
export interface Finding {
  /** Eight characters, the same in every run that finds the same. */
  readonly id: string;
  /** What makes failures the same finding, without places in the code, which change with every edit. */
  readonly signature: string;
  readonly kind: Kind;
  readonly verdict: Verdict;
  /** What the parser said. */
  readonly complaint?: Complaint;
  /** The smallest case that shows it. */
  readonly case: Case;
  /** Where the case that showed it first came up. */
  readonly origin: Origin;
  /** What makes the difference between this case and one that is accepted, which is `accepted`. */
  readonly cause?: Cause;
  readonly accepted?: unknown;
  /** What is different in what came back. */
  readonly difference?: DifferenceKind;
  /** What came back in its place, if anything did. */
  readonly back?: unknown;
  /** The documented rules that the failures were about, and not all else that such cases have. */
  readonly rules: readonly string[];
  /** The kinds of places that they were about. */
  readonly places: readonly string[];
  /** Cases that showed it. */
  readonly count: number;
  /** Characters of the case before and after it was shrunk, and the calls of the parser that this took. */
  readonly size: { readonly before: number; readonly after: number; readonly calls: number };
  /** For what fails only now and then: how often it did. */
  readonly flaky?: { readonly failed: number; readonly of: number };
}
