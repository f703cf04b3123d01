import type * as fc from 'fast-check';
import { sourceOf } from '../../arbitraries/_random.js';
import type { Case, CaseTier } from '../sampling/case.js';
import { rulesOfTier } from '../sampling/cases.js';
import { dealt } from '../sampling/dealt.js';
import { matcher } from '../sampling/globs.js';
import type { KnownModel } from '../sampling/known-model.js';
import { drawnAt } from '../sampling/sample.js';
import type { Shard } from '../sampling/shard.js';
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
  /** The only case of each phase, by its number. */
  readonly index?: number;
  /** The part of the work that this run does. Default: all of it */
  readonly shard?: Shard;
}

/** Whether a case is to be tried, by its number: each shard has every so manieth, the first beginning with the first. */
const isMine = (index: number, { index: only, shard }: Asked): boolean =>
  (only === undefined || index === only) && (!shard || index % shard.count === shard.number - 1);

/** A case of a run, and where in it. */
export interface Planned {
  readonly case: Case;
  readonly origin: Origin;
  /** What a random case was drawn from: it shrinks that, if not by its value. */
  readonly drawn?: { readonly arbitrary: fc.Arbitrary<Case>; readonly value: fc.Value<Case> };
}

const damaged = new WeakMap<KnownModel, readonly Case[]>();

/** Every kind of damage to small values; it takes a moment to make. */
function damagedOf(model: KnownModel): readonly Case[] {
  const valid = systematicListOf(model).filter(({ tier }) => tier === 'edge');
  const made = damaged.get(model) ?? systematicMalformed(model.name, valid);
  damaged.set(model, made);
  return made;
}

/** Every case of the systematic list, and behind it, if it is asked for, every kind of damage. */
export function systematicCases(model: KnownModel, { tiers, rules }: Asked): readonly Case[] {
  const all = systematicListOf(model);
  // What is damaged is about no rule.
  return tiers.includes('malformed') && !rules ? [...all, ...damagedOf(model)] : all;
}

/** What is asked for of the systematic list. */
export function* systematicPlan(list: readonly Case[], asked: Asked): Generator<Planned> {
  const { tiers, rules } = asked;
  const isAsked = matcher(rules ?? ['*']);
  for (const [index, found] of list.entries()) {
    const isOfRule = !rules || (found.rule !== undefined && isAsked(found.rule));
    if (tiers.includes(found.tier) && isOfRule && isMine(index, asked))
      yield { case: found, origin: { phase: 'systematic', index } };
  }
}

/** The numbers of the random cases that are to be tried. */
function* randomIndexes(runs: number, asked: Asked): Generator<number> {
  const { index, shard = { number: 1, count: 1 } } = asked;
  if (index !== undefined) {
    if (isMine(index, asked)) yield index;
    return;
  }
  for (let next = shard.number - 1; next < runs; next += shard.count) yield next;
}

/** How many random cases are to be tried. */
export function randomCount(runs: number, asked: Asked): number {
  const { index, shard = { number: 1, count: 1 } } = asked;
  if (index !== undefined) return isMine(index, asked) ? 1 : 0;
  return Math.max(0, Math.ceil((runs - shard.number + 1) / shard.count));
}

/** The first random cases of a seed; none where they are about no such rule. */
export function* randomPlan(model: KnownModel, runs: number, asked: Asked): Generator<Planned> {
  const { seed, tiers, rules } = asked;
  const isAsked = matcher(rules ?? ['*']);
  const about = tiers.filter((tier) => !rules || rulesOfTier(model, tier).some(isAsked));
  if (about.length === 0) return;
  const arbitraryAt = dealt(model, { tiers: about, ...(rules && { rules }) });
  for (const index of randomIndexes(runs, asked)) {
    const arbitrary = arbitraryAt(seed, index);
    const value = drawnAt(arbitrary, seed, index);
    yield { case: value.value, origin: { phase: 'random', seed, index }, drawn: { arbitrary, value } };
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
