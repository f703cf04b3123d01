import type * as fc from 'fast-check';
import { type Case, type CaseTier, EXPECTATIONS } from '../engine/cases/case.js';
import type { Model } from '../engine/cases/model.js';
import { sitesOf } from '../engine/cases/sites.js';
import { damagedCases } from './malformed.js';
import { mutationCases } from './mutation-cases.js';

/**
 * Returns arbitraries of the cases of one tier, as finely divided as cases can be distinguished: one for each mutation in
 * each place, one for each kind of damage. This is the only place that knows how the cases of each tier are made.
 */
export function casesOfTier(
  model: Model,
  tier: CaseTier,
  isAbout: (rule: string) => boolean = () => true,
): readonly fc.Arbitrary<Case>[] {
  switch (tier) {
    case 'typical':
    case 'edge':
      return [
        model.arbitrary({ tier }).map((value) => ({ model: model.name, tier, expect: EXPECTATIONS[tier], value })),
      ];
    case 'evolved':
    case 'ambiguous':
    case 'invalid':
      return sitesOf(model, tier)
        .filter(({ mutation }) => isAbout(mutation.rule.id))
        .map((site) => mutationCases(model, tier, site));
    case 'malformed':
      return damagedCases(model);
  }
}
