import * as fc from 'fast-check';
import type { Evolution } from '../../arbitraries/_evolution.js';
import type { Mutation } from '../../arbitraries/_mutation.js';
import { CASE_TIERS, type Case, type CaseTier } from './case.js';
import { evolvedOf } from './evolved.js';
import { matcher } from './globs.js';
import { malformedOf } from './malformed.js';
import { AMBIGUOUS, type Ground, INVALID, mutated } from './mutated.js';

/** A model as cases are made of it. */
export interface CaseModel extends Ground {
  /** Valid values of a tier. */
  arbitrary(constraints: { tier: 'typical' | 'edge' | 'valid'; presence?: 'all' }): fc.Arbitrary<unknown>;
  readonly nearMisses: readonly Mutation[];
  readonly ambiguous: readonly Mutation[];
  readonly evolutions: readonly Evolution[];
  /** What its shape has and no valid value reaches, as a place and a name; `*` stands for any characters. */
  readonly open: readonly string[];
}

/** Which cases are asked for. */
export interface CaseConstraints {
  /** The only tiers that occur. Default: all; with `rules`, those that have cases about them. */
  tiers?: readonly CaseTier[];
  /** The only rules that cases are about, by their ids, in which `*` stands for any characters. Default: all. */
  rules?: readonly string[];
}

/** The rules that cases of a tier are about; typical, edge and malformed ones are about none. */
export function rulesOfTier({ nearMisses, ambiguous }: CaseModel, tier: CaseTier): readonly string[] {
  if (tier === 'evolved') return ['additive'];
  const mutations = tier === 'invalid' ? nearMisses : tier === 'ambiguous' ? ambiguous : [];
  return [...new Set(mutations.map(({ rule }) => rule))];
}

function ofTier(model: CaseModel, tier: CaseTier, isAsked: (rule: string) => boolean): fc.Arbitrary<Case> {
  const asked = (mutations: readonly Mutation[]) => mutations.filter(({ rule }) => isAsked(rule));
  const valid = model.arbitrary({ tier: tier === 'typical' || tier === 'edge' ? tier : 'valid' });
  switch (tier) {
    case 'evolved':
      return evolvedOf(model, valid, model.evolutions);
    case 'ambiguous':
      return mutated(model, asked(model.ambiguous), AMBIGUOUS);
    case 'invalid':
      return mutated(model, asked(model.nearMisses), INVALID);
    case 'malformed':
      return malformedOf(model.name, valid);
    default:
      return valid.map((value) => ({ model: model.name, tier, expect: 'must-accept', value }));
  }
}

/**
 * The tiers that are asked for, those without a case about the rules left out. Throws a `RangeError` where a tier is
 * none that exists, or where no case of these tiers is about a rule that was asked for.
 */
export function askedTiers(model: CaseModel, { tiers = CASE_TIERS, rules }: CaseConstraints): readonly CaseTier[] {
  if (tiers.length === 0) throw new RangeError('tiers must be a list of at least one tier');
  if (rules?.length === 0) throw new RangeError('rules must be a list of at least one id');
  for (const tier of tiers) {
    if (CASE_TIERS.includes(tier)) continue;
    throw new RangeError(`a tier must be one of ${CASE_TIERS.join(', ')}, not ${JSON.stringify(tier)}`);
  }
  for (const glob of rules ?? []) {
    if (tiers.some((tier) => rulesOfTier(model, tier).some(matcher([glob])))) continue;
    const of = tiers === CASE_TIERS ? '' : `${tiers.join(' or ')} `;
    throw new RangeError(`no ${of}case of a ${model.name} is about a rule called ${JSON.stringify(glob)}`);
  }
  const isAsked = matcher(rules ?? ['*']);
  return rules ? tiers.filter((tier) => rulesOfTier(model, tier).some(isAsked)) : tiers;
}

/** Cases of a model, each tier as often as another. Throws a `RangeError` as `askedTiers` does. */
export function casesOf(model: CaseModel, constraints: CaseConstraints = {}): fc.Arbitrary<Case> {
  const isAsked = matcher(constraints.rules ?? ['*']);
  const made = askedTiers(model, constraints).map((tier) => ofTier(model, tier, isAsked));
  return made.length === 1 ? made[0]! : fc.noBias(fc.oneof(...made));
}
