import type * as fc from 'fast-check';
import { CASE_TIERS, type Case, type CaseTier } from '../engine/cases/case.js';
import type { Model } from '../engine/cases/model.js';
import { sourceOf } from '../engine/generate/random.js';
import { globMatcher } from '../engine/glob.js';
import { type CaseConstraints, tiersFor } from './case-filter.js';
import { casesOfTier } from './tier-cases.js';

/** How many of ten cases are of each tier: tiers with more to distinguish come up more often. */
const SHARES: Readonly<Record<CaseTier, number>> = {
  typical: 1,
  edge: 2,
  evolved: 1,
  ambiguous: 1,
  invalid: 4,
  malformed: 1,
};

/** The numbers from 0 on, in an order that depends on the seed, the round and the deck. */
function shuffled(size: number, seed: number, round: number, key: number): readonly number[] {
  const random = sourceOf(seed, round, key);
  const order = Array.from({ length: size }, (_, number) => number);
  for (let left = size - 1; left > 0; left--) {
    const other = random.nextInt(0, left);
    [order[left], order[other]] = [order[other]!, order[left]!];
  }
  return order;
}

/** Deals every card before it deals one again, in another order each round. */
class Deck<T> {
  private round: { readonly seed: number; readonly number: number; readonly order: readonly number[] } | undefined;

  constructor(
    /** Distinguishes the shuffling of one deck from that of others. */
    private readonly key: number,
    private readonly cards: readonly T[],
  ) {}

  /** Returns card number `index` of a seed. Depends on nothing else. */
  at(seed: number, index: number): T {
    const { length } = this.cards;
    const number = Math.floor(index / length);
    if (this.round?.seed !== seed || this.round.number !== number) {
      this.round = { seed, number, order: shuffled(length, seed, number, this.key) };
    }
    return this.cards[this.round.order[index % length]!]!;
  }
}

/** The key of the first deck. */
const FIRST_KEY = 1000;

/**
 * Samples cases in strata, so that nothing is left to chance: of each tier, every mutation in every place comes up before
 * one of them comes up again. Returns the arbitrary of case number `index` of a seed, from which `sampleAt` draws that
 * case. Throws a `RangeError` as `tiersFor` does.
 */
export function stratified(
  model: Model,
  constraints: CaseConstraints = {},
): (seed: number, index: number) => fc.Arbitrary<Case> {
  const isAbout = globMatcher(constraints.rules ?? ['*']);
  const tiers = tiersFor(model, constraints);
  const decks = new Map(
    tiers.map((tier) => [tier, new Deck(FIRST_KEY + 1 + CASE_TIERS.indexOf(tier), casesOfTier(model, tier, isAbout))]),
  );
  const slots = tiers.flatMap((tier) => Array.from({ length: SHARES[tier] }, () => tier));
  const order = new Deck(FIRST_KEY, slots);
  return (seed, index) => {
    const tier = order.at(seed, index);
    const round = Math.floor(index / slots.length);
    let before = round * SHARES[tier];
    for (let other = round * slots.length; other < index; other++) if (order.at(seed, other) === tier) before++;
    return decks.get(tier)!.at(seed, before);
  };
}
