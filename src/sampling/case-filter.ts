import { CASE_TIERS, type CaseTier } from '../engine/cases/case.js';
import type { Model } from '../engine/cases/model.js';
import { globMatcher } from '../engine/glob.js';

/** Which cases to make. Every option defaults to all. */
export interface CaseConstraints {
  /** The only tiers that occur. Default: all; with `rules`, those that have cases about them. */
  tiers?: readonly CaseTier[];
  /** The only rules that cases are about, by their ids, in which `*` stands for any characters. Default: all. */
  rules?: readonly string[];
}

/** The ids of the rules that cases of a tier are about. Typical, edge and malformed cases are about none. */
export function rulesOfTier(model: Model, tier: CaseTier): readonly string[] {
  if (tier === 'evolved') return [model.library.policy.rule.id];
  if (tier !== 'invalid' && tier !== 'ambiguous') return [];
  const objects = new Set(model.placements.flatMap((placement) => model.library.modelAt(placement) ?? []));
  const mutations = [...objects].flatMap(({ cases }) =>
    tier === 'invalid' ? cases.nearMisses : (cases.ambiguous ?? []),
  );
  return [...new Set(mutations.map(({ rule }) => rule.id))];
}

/**
 * Returns the tiers to make, without those that have no case about the rules. Throws a `RangeError` if a tier is unknown,
 * or if no case of these tiers is about one of the rules.
 */
export function tiersFor(model: Model, { tiers = CASE_TIERS, rules }: CaseConstraints): readonly CaseTier[] {
  if (tiers.length === 0) throw new RangeError('tiers must be an array of at least one tier');
  if (rules?.length === 0) throw new RangeError('rules must be an array of at least one id');
  for (const tier of tiers) {
    if (CASE_TIERS.includes(tier)) continue;
    throw new RangeError(`a tier must be one of ${CASE_TIERS.join(', ')}, not ${JSON.stringify(tier)}`);
  }
  for (const glob of rules ?? []) {
    if (tiers.some((tier) => rulesOfTier(model, tier).some(globMatcher([glob])))) continue;
    const of = tiers === CASE_TIERS ? '' : `${tiers.join(' or ')} `;
    throw new RangeError(`no ${of}case of ${model.name} is about a rule called ${JSON.stringify(glob)}`);
  }
  const matches = globMatcher(rules ?? ['*']);
  return rules ? tiers.filter((tier) => rulesOfTier(model, tier).some(matches)) : tiers;
}
