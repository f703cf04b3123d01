import { CASE_TIERS, type CaseTier } from '../engine/cases/case.js';
import type { Model } from '../engine/cases/model.js';
import { sitesOf } from '../engine/cases/sites.js';
import { globMatcher } from '../engine/glob.js';

/** Which cases to make. Every option defaults to all. */
export interface CaseConstraints {
  /** The only tiers that occur. Default: all; with `rules`, those that have cases about them. */
  tiers?: readonly CaseTier[];
  /** The only rules that cases are about, by their ids, in which `*` stands for any characters. Default: all. */
  rules?: readonly string[];
}

/** The tiers that a model has. What a client sends does not evolve. */
export const tiersOf = ({ cases }: Model): readonly CaseTier[] =>
  CASE_TIERS.filter((tier) => tier !== 'evolved' || !cases.isRequest);

/** The ids of the rules that cases of a tier are about. Typical, edge and malformed cases are about none. */
export function rulesOfTier(model: Model, tier: CaseTier): readonly string[] {
  if (tier !== 'evolved' && tier !== 'ambiguous' && tier !== 'invalid') return [];
  return [...new Set(sitesOf(model, tier).map(({ mutation }) => mutation.rule.id))];
}

/**
 * Returns the tiers to make, without those that have no case about the rules. Throws a `RangeError` if a tier is unknown,
 * or if no case of these tiers is about one of the rules.
 */
export function tiersFor(model: Model, { tiers = tiersOf(model), rules }: CaseConstraints): readonly CaseTier[] {
  if (tiers.length === 0) throw new RangeError('tiers must be an array of at least one tier');
  if (rules?.length === 0) throw new RangeError('rules must be an array of at least one id');
  for (const tier of tiers) {
    if (tiersOf(model).includes(tier)) continue;
    if (CASE_TIERS.includes(tier)) throw new RangeError(`${model.name} has no ${tier} cases: a client sends it`);
    throw new RangeError(`a tier must be one of ${CASE_TIERS.join(', ')}, not ${JSON.stringify(tier)}`);
  }
  for (const glob of rules ?? []) {
    if (tiers.some((tier) => rulesOfTier(model, tier).some(globMatcher([glob])))) continue;
    const of = tiers.length === tiersOf(model).length ? '' : `${tiers.join(' or ')} `;
    throw new RangeError(`no ${of}case of ${model.name} is about a rule called ${JSON.stringify(glob)}`);
  }
  const matches = globMatcher(rules ?? ['*']);
  return rules ? tiers.filter((tier) => rulesOfTier(model, tier).some(matches)) : tiers;
}
