import type { Case } from '../engine/cases/case.js';
import type { Model } from '../engine/cases/model.js';
import { type MutatedTier, type MutationSite, sitesOf } from '../engine/cases/sites.js';
import { sourceOf } from '../engine/generate/random.js';
import { sampleAt } from '../engine/generate/sample.js';
import { reduced } from '../engine/json/reduce.js';
import { isObject } from '../engine/json/type-of.js';
import { boundaryCases, MOST_SEARCHED } from './boundary-cases.js';
import { mutatedCase, mutatedObjects } from './mutation-cases.js';
import { pairCases } from './pair-cases.js';

/** Times that a mutation is drawn for one value. */
const DRAWS = 3;

/** The case that a mutation makes of a value, if its label is true. */
function caseOf(model: Model, tier: MutatedTier, site: MutationSite, value: unknown, draw: number): Case | undefined {
  for (const mutated of mutatedObjects(site, value, sourceOf(0, draw))) {
    const made = mutatedCase(model, tier, site, mutated);
    if (made) return made;
  }
  return undefined;
}

/** The case of a mutation made from the first value of a pool that suits it. */
function fromPool(model: Model, tier: MutatedTier, site: MutationSite, pool: readonly unknown[]): Case | undefined {
  for (const value of pool) {
    for (let draw = 0; draw < DRAWS; draw++) {
      const made = caseOf(model, tier, site, value, draw);
      if (made) return made;
    }
  }
  return undefined;
}

/** The case of a mutation made from a random value that suits it, without what it does not need. */
function searched(model: Model, tier: MutatedTier, site: MutationSite): Case {
  for (let index = 0; index < MOST_SEARCHED; index++) {
    const value = sampleAt(model.values, 0, index);
    const make = (candidate: unknown) => caseOf(model, tier, site, candidate, 0);
    if (make(value)) return make(reduced(value, (candidate) => make(candidate) !== undefined))!;
  }
  const { rule, name } = site.mutation;
  throw new Error(`none of ${MOST_SEARCHED} values suits ${rule.id} ${name} at ${model.name}${site.at}`);
}

const sizeOf = (value: unknown) => (isObject(value) ? Object.keys(value).length : 0);

function mutationsOf(model: Model, tier: MutatedTier, pool: readonly unknown[]): Case[] {
  const fullestFirst = pool.toSorted((a, b) => sizeOf(b) - sizeOf(a));
  const own = sitesOf(model, tier).filter(({ object, hops }) => object === model && hops.length === 0);
  return own.map((site) => {
    // Another order shows in values with many properties.
    const isOfWhole = tier === 'evolved' && site.at === '' && !site.mutation.addsProperty;
    return fromPool(model, tier, site, isOfWhole ? fullestFirst : pool) ?? searched(model, tier, site);
  });
}

const made = new WeakMap<Model, readonly Case[]>();

/**
 * Lists the systematic cases of one documented object, standing alone: a smallest valid value for each of its coverage
 * goals, every pair of presences, each evolution, each ambiguity and each near miss. The objects nested in it have lists
 * of their own.
 */
export function objectCases(model: Model): readonly Case[] {
  const known = made.get(model);
  if (known) return known;
  const length = (value: unknown) => JSON.stringify(value).length;
  const valid = [...boundaryCases(model), ...pairCases(model)];
  const pool = valid.map(({ value }) => value).toSorted((a, b) => length(a) - length(b));
  const mutated = (['evolved', 'ambiguous', 'invalid'] as const).flatMap((tier) => mutationsOf(model, tier, pool));
  const list = [...valid, ...mutated];
  made.set(model, list);
  return list;
}
