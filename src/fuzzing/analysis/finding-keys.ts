import type { Case } from '../../engine/cases/case.js';
import type { Shape } from '../../engine/schema/shape.js';
import { differenceKey } from '../differences.js';
import { type Answer, isFault } from '../verdict.js';
import type { Failure } from './context.js';
import type { Comparison } from './find-difference.js';
import type { FindingKeys, FindingList } from './finding-list.js';
import { minimalDifferenceKey, sharedKey } from './minimal-difference.js';
import { patternOf } from './pattern.js';
import { complaintKey, normalized } from './signature.js';

/** Decides which failures are the same finding. */
export class KeyMaker {
  /** Keys of findings by what their minimal differences share with those in other places. */
  private readonly byShared = new Map<string, string>();

  constructor(
    private readonly shape: Shape,
    private readonly findings: FindingList,
  ) {}

  /** Returns the keys of the finding that a failure shows. `found` is the smallest case, `answer` the answer to it. */
  keysOf(failure: Failure, found: Case, answer: Answer, comparison: Comparison | undefined): FindingKeys {
    const { kind, difference } = failure.disagreement;
    if (difference) return this.keysOfDifference(failure);
    const { complaint } = answer;
    const place = patternOf(this.shape, found.value, found.path ?? '');
    const about = comparison ? minimalDifferenceKey(comparison.edit) : [found.rule ?? found.mutation, place].join(' ');
    const stable = [found.expect, comparison ? '' : kind, about].join(' ');
    if (complaint && isFault(complaint) && complaint.at) return { key: `fault ${complaintKey(complaint)}`, stable };
    if (comparison) {
      const shared = `${sharedKey(this.shape, comparison.edit, found.value)} ${complaintKey(complaint)}`;
      const key = this.findings.has(stable) ? stable : (this.byShared.get(shared) ?? stable);
      this.byShared.set(shared, key);
      return { key, stable };
    }
    const message = complaint ? `${complaint.type ?? ''} ${normalized(complaint.message)}` : '';
    if (kind === 'accepted-invalid' || message.trim() === '') return { key: stable, stable };
    return { key: `${kind} ${message}`, stable: `${kind} ${message}` };
  }

  /** Returns the keys of a finding about a returned value. */
  private keysOfDifference({ planned, answer, disagreement: { kind, difference } }: Failure): FindingKeys {
    const { value } = planned.case;
    const place = patternOf(this.shape, value, difference!.path);
    const key = `${kind} ${differenceKey(difference!, place, value, answer.back?.value)}`;
    return { key, stable: key };
  }
}
