import type * as fc from 'fast-check';
import { mustBeKnown } from '../arbitraries/_constraints.js';
import type { ModelName } from '../arbitraries/models.js';
import { modelNamed } from './known-models.js';
import type { Case, CaseTier } from './sampling/case.js';
import { type CaseConstraints, casesOf } from './sampling/cases.js';

/** Which cases of a tier are asked for. */
export type RuleConstraints = Pick<CaseConstraints, 'rules'>;

/**
 * Cases to try a parser with, each with what is expected of the parser and what it is about: valid values, values that
 * the API may send tomorrow, what the documentation leaves open, near misses and damaged texts, each tier as often as
 * another. A case shrinks to the smallest one of the same label. Throws a `RangeError` where there is no such model,
 * tier or rule.
 */
export function cases(model: ModelName, constraints: CaseConstraints = {}): fc.Arbitrary<Case> {
  const known = modelNamed(model);
  mustBeKnown(constraints, ['tiers', 'rules']);
  return casesOf(known, constraints);
}

function ofTier(tier: CaseTier, model: ModelName, constraints: RuleConstraints): fc.Arbitrary<Case> {
  mustBeKnown(constraints, ['rules']);
  return cases(model, { ...constraints, tiers: [tier] });
}

/**
 * Values that a parser must refuse: otherwise valid, typical or edge, but for one documented rule that is broken at one
 * place. Each comes with the rule, the place and what was done. A case shrinks to the smallest value that still breaks
 * that rule and no other. Throws a `RangeError` where there is no such model, or no such rule of it.
 */
export function nearMisses(model: ModelName, constraints: RuleConstraints = {}): fc.Arbitrary<Case> {
  return ofTier('invalid', model, constraints);
}

/**
 * Values that a parser may accept or refuse, since the documentation leaves it open; it must not crash on them. Each
 * comes with the two readings that differ. Throws a `RangeError` where there is no such model, or nothing is open there.
 */
export function ambiguous(model: ModelName, constraints: RuleConstraints = {}): fc.Arbitrary<Case> {
  return ofTier('ambiguous', model, constraints);
}

/**
 * Values as the API's compatibility policy allows them to become, which a parser must accept: more properties, in any
 * order, other opaque identifiers, new members of open lists. Throws a `RangeError` where there is no such model.
 */
export function evolved(model: ModelName): fc.Arbitrary<Case> {
  return ofTier('evolved', model, {});
}

/**
 * The text of valid values, damaged: most are no JSON any more and must be refused; some are legal but unusual and must
 * be accepted; a few are open. Text is in `text`; what is not UTF-8 is in `base64`. Throws a `RangeError` where there is
 * no such model.
 */
export function malformed(model: ModelName): fc.Arbitrary<Case> {
  return ofTier('malformed', model, {});
}
