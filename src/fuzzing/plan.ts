import { sourceOf } from '../../arbitraries/_random.js';
import type { Case, CaseTier } from '../sampling/case.js';
import { rulesOfTier } from '../sampling/cases.js';
import { dealt } from '../sampling/dealt.js';
import { matcher } from '../sampling/globs.js';
import type { KnownModel } from '../sampling/known-model.js';
import { sampleAt } from '../sampling/sample.js';
import { systematicListOf } from '../sampling/systematic-list.js';
import { systematicMalformed } from '../sampling/systematic-malformed.js';
import type { Origin } from './finding.js';

/** Which cases a parser is tried with. */
export interface Asked {
  readonly seed: number;
  /** The only tiers. */
  readonly tiers: readonly CaseTier[];
  /** The only rules, as globs; cases that are about no rule are left out where there are any. */
  readonly rules?: readonly string[];
}

/** A case of a run, and where in it. */
export interface Planned {
  readonly case: Case;
  readonly origin: Origin;
}

/** Every case of the systematic list, and every kind of damage. */
export function systematicCases(model: KnownModel): readonly Case[] {
  const all = systematicListOf(model);
  const valid = all.filter(({ tier }) => tier === 'edge');
  return [...all, ...systematicMalformed(model.name, valid)];
}

/** What is asked for of the systematic list. */
export function* systematicPlan(list: readonly Case[], { tiers, rules }: Asked): Generator<Planned> {
  const isAsked = matcher(rules ?? ['*']);
  for (const [index, found] of list.entries()) {
    const isOfRule = !rules || (found.rule !== undefined && isAsked(found.rule));
    if (tiers.includes(found.tier) && isOfRule) yield { case: found, origin: { phase: 'systematic', index } };
  }
}

/** The first random cases of a seed; none where they are about no such rule. */
export function* randomPlan(model: KnownModel, runs: number, { seed, tiers, rules }: Asked): Generator<Planned> {
  const isAsked = matcher(rules ?? ['*']);
  const about = tiers.filter((tier) => !rules || rulesOfTier(model, tier).some(isAsked));
  if (about.length === 0) return;
  const arbitraryAt = dealt(model, { tiers: about, ...(rules && { rules }) });
  for (let index = 0; index < runs; index++) {
    yield { case: sampleAt(arbitraryAt(seed, index), seed, index), origin: { phase: 'random', seed, index } };
  }
}

/** Values as real traffic has them, all of them different: whether a parser takes any of those tells if it works at all. */
export function* probes({ name, arbitrary }: KnownModel, count: number, seed: number): Generator<Case> {
  const full = arbitrary({ tier: 'typical', presence: 'all' });
  const usual = arbitrary({ tier: 'typical' });
  for (let index = 0; index < count; index++) {
    const value = (index % 2 === 0 ? full : usual).generate(sourceOf(seed, index), undefined).value;
    yield { model: name, tier: 'typical', expect: 'must-accept', value };
  }
}
