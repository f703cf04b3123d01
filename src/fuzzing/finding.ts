import type { Case } from '../engine/cases/case.js';
import type { Certainty } from '../engine/schema/rules.js';
import type { MinimalDifference } from './analysis/minimal-difference.js';
import type { DifferenceKind } from './differences.js';
import type { FailureKind } from './failure-kind.js';
import type { Complaint, Verdict } from './verdict.js';

/** The phases of a run, in order: stored findings, the systematic list, random cases. */
export const PHASES = ['stored', 'systematic', 'random'] as const;

/**
 * A phase of a run.
 *
 * @example
 * const phases: Phase[] = ['systematic', 'random'];
 */
export type Phase = (typeof PHASES)[number];

/** Where in a run a case comes up. */
export interface Origin {
  readonly phase: Phase;
  /** The seed of a random case. */
  readonly seed?: number;
  /** Index in the systematic list, or of the random case, from 0. */
  readonly index?: number;
}

/** One root cause of disagreement between a parser and what it must do. */
export interface Finding {
  /** Eight hexadecimal digits, the same in every run that finds the same. */
  readonly id: string;
  /** What failures of this finding have in common, without places in the code, which change with every edit. */
  readonly signature: string;
  readonly kind: FailureKind;
  readonly verdict: Verdict;
  /** What the parser said. */
  readonly complaint?: Complaint;
  /** The smallest failing case. */
  readonly case: Case;
  /** Where the first failing case came up. */
  readonly origin: Origin;
  /** The difference between the case and `accepted`. */
  readonly cause?: MinimalDifference & { readonly members?: readonly unknown[] };
  /** The value that the parser accepts after the smallest change to the case. */
  readonly accepted?: unknown;
  /** What differs in the returned value. */
  readonly difference?: DifferenceKind;
  /** The differing part of the returned value, if it is there. */
  readonly back?: unknown;
  /** The documented rules that the failures are about. */
  readonly rules: readonly string[];
  /** The place patterns that the failures are about. */
  readonly places: readonly string[];
  /** Number of failing cases. A case that fails for several reasons counts for each. */
  readonly count: number;
  /** Share of typical values that fail for this reason, from 0 to 1. Known at the end of a run. */
  readonly typical?: number;
  /** How sure the rule is that the finding is about. */
  readonly certainty?: Certainty;
  /** Whether a client is likely to meet it: in typical values, or since a later version of the API may send it. */
  readonly likely?: boolean;
  /** Characters of the case before and after shrinking, and the number of calls of the parser that this took. */
  readonly size: { readonly before: number; readonly after: number; readonly calls: number };
  /** If the case does not always fail: how often it failed. */
  readonly flaky?: { readonly failed: number; readonly of: number };
  /** If no case explains the failure: when it occurs. `case` is then the oldest one that was not answered. */
  readonly intermittent?: Intermittent;
}

/** When a parser fails that does not fail if the same cases are passed to it again. `count` says how often it did. */
export interface Intermittent {
  /** The least and the greatest number of cases that the process had answered before. */
  readonly least: number;
  readonly most: number;
  /** Number of cases that were not answered the first time. */
  readonly unanswered: number;
  /** Where these cases come up, by the indexes of the first and the last one in a phase. */
  readonly around?: { readonly phase: Phase; readonly from: number; readonly to: number } | undefined;
}
