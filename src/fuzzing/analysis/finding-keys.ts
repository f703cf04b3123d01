import type { Case } from '../../engine/cases/case.js';
import type { Shape } from '../../engine/schema/shape.js';
import { differenceKey } from '../differences.js';
import { type Answer, isFault, isOverflow } from '../verdict.js';
import type { Failure } from './context.js';
import type { FindingKeys } from './finding-list.js';
import { patternOf } from './pattern.js';
import { answerKey, normalized } from './signature.js';

/**
 * Returns the keys of the finding that a failure shows, unless it is about a valid value that is not accepted. `found` is
 * the smallest case, `answer` the answer to it.
 */
export function keysOf(shape: Shape, failure: Failure, found: Case, answer: Answer): FindingKeys {
  const { kind, difference } = failure.disagreement;
  if (difference) return keysOfDifference(shape, failure);
  const { complaint } = answer;
  const place = patternOf(shape, found.value, found.path ?? '');
  const stable = [found.expect, kind, found.rule ?? found.mutation, place].join(' ');
  // A stack overflows wherever it is full: the place in the code says nothing.
  if (complaint && isOverflow(complaint)) return { key: stable, stable };
  const isPlaced = complaint?.at !== undefined && (isFault(complaint) || answer.verdict === 'crashed');
  if (isPlaced) return { key: `fault ${answerKey(answer)}`, stable };
  const message = complaint ? `${complaint.type ?? ''} ${normalized(complaint.message)}` : '';
  if (message.trim() === '') return { key: stable, stable };
  return { key: `${kind} ${message}`, stable: `${kind} ${message}` };
}

/** Returns the keys of a finding about a returned value. */
function keysOfDifference(shape: Shape, { planned, answer, disagreement: { kind, difference } }: Failure): FindingKeys {
  const { value } = planned.case;
  const place = patternOf(shape, value, difference!.path);
  const key = `${kind} ${differenceKey(difference!, place, value, answer.back?.value)}`;
  return { key, stable: key };
}
