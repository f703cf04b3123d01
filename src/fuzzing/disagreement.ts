import type { Case } from '../engine/cases/case.js';
import type { Model } from '../engine/cases/model.js';
import { toPointer } from '../engine/json/pointer.js';
import { unknownParts } from '../engine/schema/unknown-parts.js';
import { type Difference, differences } from './differences.js';
import type { FailureKind } from './failure-kind.js';
import type { Answer } from './verdict.js';

/** What a parser must do beyond accepting what the API sends today, and surviving everything. */
export interface Requirements {
  /** It must reject values that break a documented rule. */
  readonly strict: boolean;
  /** It must accept what a later version of the API may send. */
  readonly evolved: boolean;
  /** It must return the value that it received. */
  readonly roundTrip: boolean;
}

/** A difference between what a parser did and what it must do. */
export interface Disagreement {
  readonly kind: FailureKind;
  /** The difference in the returned value. */
  readonly difference?: Difference;
}

function rejection({ tier }: Case, { evolved }: Requirements): Disagreement[] {
  // Text in an unusual spelling may contain an undocumented property.
  if (tier === 'malformed') return evolved ? [{ kind: 'refused-valid' }] : [];
  if (tier !== 'evolved') return [{ kind: 'refused-valid' }];
  return evolved ? [{ kind: 'refused-evolved' }] : [];
}

/** Lists the changes in a returned value. A client may drop undocumented properties, which also real traffic has. */
function changes({ shape }: Model, { tier, value }: Case, { back }: Answer): Disagreement[] {
  const isComparable = back && (tier === 'typical' || tier === 'edge');
  const found = isComparable ? differences(value, back.value) : [];
  if (found.length === 0) return [];
  const unknown = [...unknownParts(shape, value)].flatMap(({ kind, at }) => (kind === 'property' ? toPointer(at) : []));
  const isUnknown = (path: string) => unknown.some((place) => path === place || path.startsWith(`${place}/`));
  return found.filter(({ path }) => !isUnknown(path)).map((difference) => ({ kind: 'changed-value', difference }));
}

/** Whether a disagreement is a failure. Added properties are only reported. */
export const counts = ({ difference }: Disagreement): boolean => difference?.kind !== 'added';

/** Lists the differences between an answer and what the parser must do. */
export function disagreements(model: Model, found: Case, answer: Answer, requirements: Requirements): Disagreement[] {
  const { verdict } = answer;
  if (verdict === 'crashed' || verdict === 'timed-out') return [{ kind: verdict }];
  if (found.expect === 'must-accept' && verdict === 'rejected') return rejection(found, requirements);
  if (found.expect === 'must-reject' && verdict === 'accepted') {
    return requirements.strict ? [{ kind: 'accepted-invalid' }] : [];
  }
  return requirements.roundTrip ? changes(model, found, answer) : [];
}
