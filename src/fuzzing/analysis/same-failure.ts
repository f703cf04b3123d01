import type { Case } from '../../engine/cases/case.js';
import type { Disagreement } from '../disagreement.js';
import type { FailureKind } from '../failure-kind.js';
import type { Answer } from '../verdict.js';
import { type Context, type Failure, failuresIn } from './context.js';
import { patternOf } from './pattern.js';
import { answerKey } from './signature.js';

/** Whether two kinds of failure can have the same cause, once in a documented value and once in another one. */
export const isSimilarKind = (kind: FailureKind, other: FailureKind): boolean =>
  kind === other || (kind.startsWith('refused-') && other.startsWith('refused-'));

/** Returns the disagreement of an answer to a case that is the same as that of a failure, if there is one. */
export function sameFailure(
  context: Context,
  found: Case,
  answer: Answer,
  { planned, answer: before, disagreement }: Failure,
): Disagreement | undefined {
  const { kind, difference } = disagreement;
  const { shape } = context.model;
  return failuresIn(context, found, answer).find((other) => {
    if (other.kind !== kind) return false;
    if (!difference) return kind === 'timed-out' || answerKey(answer) === answerKey(before);
    const place = patternOf(shape, planned.case.value, difference.path);
    return (
      other.difference!.kind === difference.kind && patternOf(shape, found.value, other.difference!.path) === place
    );
  });
}
