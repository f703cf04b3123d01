import type { Case } from '../sampling/case.js';
import { type Difference, differences } from './differences.js';
import type { Kind } from './kind.js';
import type { Answer } from './verdict.js';

/** What a parser is held to beyond what every parser owes. */
export interface Owed {
  /** It must refuse what breaks a documented rule. */
  readonly strict: boolean;
  /** It must accept what a later version of the API may send. */
  readonly evolved: boolean;
  /** What it gives back must be what went in. */
  readonly roundTrip: boolean;
}

/** An answer that is not what a parser owes to a case. */
export interface Disagreement {
  readonly kind: Kind;
  /** What is different in what came back. */
  readonly difference?: Difference;
}

function refusal({ tier }: Case, { evolved }: Owed): Disagreement[] {
  // An unusual text may hold a property that is not documented.
  if (tier === 'malformed') return evolved ? [{ kind: 'refused-valid' }] : [];
  if (tier !== 'evolved') return [{ kind: 'refused-valid' }];
  return evolved ? [{ kind: 'refused-evolved' }] : [];
}

/** What was changed on the way; what the documentation does not name may be dropped by a client that does not know it. */
function changes({ tier, value }: Case, { back }: Answer): Disagreement[] {
  const isComparable = back && (tier === 'typical' || tier === 'edge');
  return isComparable
    ? differences(value, back.value).map((difference) => ({ kind: 'changed-value', difference }))
    : [];
}

/** Whether a disagreement counts: properties that were added are told, but no fault. */
export const counts = ({ difference }: Disagreement): boolean => difference?.kind !== 'added';

/** Everything in which an answer is not what a parser owes. */
export function disagreements(found: Case, answer: Answer, owed: Owed): Disagreement[] {
  const { verdict } = answer;
  if (verdict === 'crashed' || verdict === 'timed-out') return [{ kind: verdict }];
  if (found.expect === 'must-accept' && verdict === 'rejected') return refusal(found, owed);
  if (found.expect === 'must-reject' && verdict === 'accepted') {
    return owed.strict ? [{ kind: 'accepted-invalid' }] : [];
  }
  return owed.roundTrip ? changes(found, answer) : [];
}
