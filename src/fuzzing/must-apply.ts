import type { CaseTier } from '../engine/cases/case.js';
import type { Model } from '../engine/cases/model.js';
import { globMatcher } from '../engine/glob.js';
import type { FuzzPlan } from './fuzz-plan.js';

/** Throws a `RangeError` if the model has none of the rules. */
export function mustHaveRules({ name, rules: all }: Model, { rules }: FuzzPlan): void {
  const matches = globMatcher(rules ?? []);
  if (!rules || all.some(({ rule }) => matches(rule.id))) return;
  throw new RangeError(`${name} has no rule ${rules.join(' or ')}`);
}

/** Throws a `RangeError` if a requirement is about cases that the run leaves out. */
export function mustApply({ strict, roundTrip, tiers }: FuzzPlan): void {
  const has = (...some: CaseTier[]) => some.some((tier) => tiers.includes(tier));
  if (strict && !has('invalid', 'malformed')) {
    throw new RangeError('strict is about invalid and malformed cases, but tiers leaves them out');
  }
  if (roundTrip && !has('typical', 'edge')) {
    throw new RangeError('roundTrip is about typical and edge cases, but tiers leaves them out');
  }
}
