import type * as fc from 'fast-check';
import type { Case } from '../engine/cases/case.js';
import type { Model } from '../engine/cases/model.js';
import { either } from '../engine/generate/choosing.js';
import { globMatcher } from '../engine/glob.js';
import { type CaseConstraints, tiersFor } from './case-filter.js';
import { casesOfTier } from './tier-cases.js';

/** An arbitrary of the cases of a model, each tier as often as another. Throws a `RangeError` as `tiersFor` does. */
export function casesOf(model: Model, constraints: CaseConstraints = {}): fc.Arbitrary<Case> {
  const isAbout = globMatcher(constraints.rules ?? ['*']);
  const tiers = tiersFor(model, constraints).map((tier) => either(...casesOfTier(model, tier, isAbout)));
  return tiers.length === 1 ? tiers[0]! : either(...tiers);
}
