import { isDeepStrictEqual } from 'node:util';
import type { Complaint } from '../verdict.js';
import { type Cause, hasCause, variantsWithout } from './cause.js';
import type { FindingKeys, OpenFinding } from './finding-list.js';
import { complaintKey } from './signature.js';
import type { Trials } from './trials.js';
import { TEXT_SORTS } from './value-sort.js';

/** A known cause of failures, and the finding that shows it. */
export interface KnownCause {
  readonly cause: Cause;
  readonly finding: OpenFinding;
  readonly keys: FindingKeys;
}

/** A value without the known causes that were in it. */
export interface Masked {
  readonly value: unknown;
  /** The causes that were in it. */
  readonly causes: readonly KnownCause[];
}

/** The causes that are known so far. Failures are looked at without them, so that they hide nothing else. */
export class KnownCauses {
  readonly all: KnownCause[] = [];

  add(known: KnownCause): void {
    this.all.push(known);
  }

  /**
   * Finds a known cause that is the same fault as another one: the same in another place in which both are, or other texts
   * in the same place that are rejected in the same words.
   */
  same({ patterns, change, sort, members }: Cause, complaint: Complaint | undefined): KnownCause | undefined {
    const isSame = ({ cause, finding }: KnownCause) => {
      if (cause.change !== change || !cause.patterns.some((pattern) => patterns.includes(pattern))) return false;
      if (members.length > 0) return isDeepStrictEqual(cause.members, members);
      const isText = change === 'instead' && TEXT_SORTS.includes(sort) && TEXT_SORTS.includes(cause.sort);
      return isText ? complaintKey(finding.complaint) === complaintKey(complaint) : cause.sort === sort;
    };
    return this.all.find(isSame);
  }

  has({ kind, change, sort }: Cause): boolean {
    return this.all.some(({ cause }) => cause.kind === kind && cause.change === change && cause.sort === sort);
  }

  /** Returns a valid value without any of the known causes, as far as it stays valid. */
  masked(trials: Trials, value: unknown): Masked {
    const { shape } = trials.budget.context.model;
    const causes: KnownCause[] = [];
    let current = value;
    // Without one cause, another one may come up: a value in a place may hide what its replacement has.
    for (let round = 0; round < 2; round++) {
      for (const known of this.all) {
        if (!hasCause(shape, known.cause, current)) continue;
        const next = validVariant(trials, known.cause, current);
        if (next === undefined) continue;
        current = next;
        if (!causes.includes(known)) causes.push(known);
      }
      if (round === 0 && causes.length < 2) break;
    }
    return { value: current, causes };
  }
}

function validVariant(trials: Trials, cause: Cause, value: unknown): unknown {
  const { shape } = trials.budget.context.model;
  for (const variant of variantsWithout(shape, cause, value)) if (trials.caseOf(variant)) return variant;
  return undefined;
}
