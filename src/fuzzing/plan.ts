import type * as fc from 'fast-check';
import { CASE_TIERS, type Case, type CaseTier } from '../engine/cases/case.js';
import type { Model } from '../engine/cases/model.js';
import { drawnAt, sampleAt } from '../engine/generate/sample.js';
import { globMatcher } from '../engine/glob.js';
import { rulesOfTier, tiersOf } from '../sampling/case-filter.js';
import type { Shard } from '../sampling/shard.js';
import { stratified } from '../sampling/stratified.js';
import { systematicListOf, systematicTier } from '../sampling/systematic-list.js';
import { systematicMalformed } from '../sampling/systematic-malformed.js';
import type { Origin } from './finding.js';

/** Which cases a parser is run with. */
export interface RunFilter {
  /** Seed of the random cases. */
  readonly seed: number;
  /** The only tiers. */
  readonly tiers: readonly CaseTier[];
  /** The only rules, as globs. Excludes cases that are about no rule. Default: all cases. */
  readonly rules?: readonly string[] | undefined;
  /** Index of the only case of each phase, from 0. Default: all cases. */
  readonly index?: number | undefined;
  /** The part of the cases that this run is responsible for. Default: all cases. */
  readonly shard?: Shard | undefined;
}

/** A case of a run, and where in the run it comes up. */
export interface Planned {
  readonly case: Case;
  readonly origin: Origin;
  /** Draws a random case again, with what shrinking it needs. */
  readonly drawn?: () => Drawn;
}

/** A random case with its context, and the arbitrary that it was drawn from. */
interface Drawn {
  readonly arbitrary: fc.Arbitrary<Case>;
  readonly value: fc.Value<Case>;
}

const WHOLE: Shard = { number: 1, count: 1 };

/** Whether a run includes a case. Of `count` shards, each has every `count`th case. */
const includes = ({ index: only, shard = WHOLE }: RunFilter, index: number): boolean =>
  (only === undefined || index === only) && index % shard.count === shard.number - 1;

const damaged = new WeakMap<Model, readonly Case[]>();

/** Lists every kind of damage to small values. Cached, since it takes a moment. */
function damagedOf(model: Model): readonly Case[] {
  const valid = systematicTier(model, 'edge');
  const made = damaged.get(model) ?? systematicMalformed(model, valid);
  damaged.set(model, made);
  return made;
}

/**
 * Lists the systematic cases of a model, then every kind of damage if the filter includes malformed cases. Tiers after the
 * last one of the filter are left out.
 */
export function systematicCases(model: Model, { tiers, rules }: Pick<RunFilter, 'tiers' | 'rules'>): readonly Case[] {
  const all = systematicListOf(
    model,
    CASE_TIERS.findLast((tier) => tiers.includes(tier)),
  );
  // Malformed cases are about no rule.
  return tiers.includes('malformed') && !rules ? [...all, ...damagedOf(model)] : all;
}

/** Yields the cases of a list that the filter includes. */
export function* systematicPlan(list: readonly Case[], filter: RunFilter): Generator<Planned> {
  const { tiers, rules } = filter;
  const matches = globMatcher(rules ?? []);
  for (const [index, found] of list.entries()) {
    const isAbout = !rules || (found.rule !== undefined && matches(found.rule));
    if (tiers.includes(found.tier) && isAbout && includes(filter, index)) {
      yield { case: found, origin: { phase: 'systematic', index } };
    }
  }
}

/** Yields the indexes of the random cases that the filter includes. */
function* randomIndexes(runs: number, filter: RunFilter): Generator<number> {
  const { index, shard = WHOLE } = filter;
  if (index !== undefined) {
    if (includes(filter, index)) yield index;
    return;
  }
  for (let next = shard.number - 1; next < runs; next += shard.count) yield next;
}

/** Returns the number of random cases that the filter includes. */
export function randomCount(runs: number, filter: RunFilter): number {
  const { index, shard = WHOLE } = filter;
  if (index !== undefined) return includes(filter, index) ? 1 : 0;
  return Math.max(0, Math.ceil((runs - shard.number + 1) / shard.count));
}

/** Yields the first `runs` random cases of a seed; none if no random case is about the rules. */
export function* randomPlan(model: Model, runs: number, filter: RunFilter): Generator<Planned> {
  const { seed, rules } = filter;
  const tiers = filter.tiers.filter((tier) => tiersOf(model).includes(tier));
  const ids = tiers.flatMap((tier) => rulesOfTier(model, tier));
  const globs = rules?.filter((glob) => ids.some(globMatcher([glob])));
  if (tiers.length === 0 || globs?.length === 0) return;
  const arbitraryAt = stratified(model, { tiers, ...(globs && { rules: globs }) });
  for (const index of randomIndexes(runs, filter)) {
    const arbitrary = arbitraryAt(seed, index);
    yield {
      case: sampleAt(arbitrary, seed, index),
      origin: { phase: 'random', seed, index },
      drawn: () => ({ arbitrary, value: drawnAt(arbitrary, seed, index) }),
    };
  }
}

/** Yields `count` different typical values, which show whether a parser works at all. */
export function* probes(model: Model, count: number, seed: number): Generator<Case> {
  const full = model.arbitrary({ tier: 'typical', presence: 'all' });
  const usual = model.arbitrary({ tier: 'typical' });
  for (let index = 0; index < count; index++) {
    const value = sampleAt(index % 2 === 0 ? full : usual, seed, index);
    yield { model: model.name, tier: 'typical', expect: 'must-accept', value };
  }
}
