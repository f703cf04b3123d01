import type * as fc from 'fast-check';
import { sourceOf } from '../../arbitraries/_random.js';
import { CASE_TIERS, type Case, type CaseTier } from './case.js';
import { askedTiers, type CaseConstraints, type CaseModel } from './cases.js';
import { evolvedIn, evolvedOf } from './evolved.js';
import { matcher } from './globs.js';
import { damagesOf } from './malformed.js';
import { AMBIGUOUS, INVALID, mutatedIn } from './mutated.js';
import { objectsIn, strataOf } from './strata.js';

/** How often each tier comes up, of ten cases of all: where there is more to tell apart, there are more. */
const SHARES: Readonly<Record<CaseTier, number>> = {
  typical: 1,
  edge: 2,
  evolved: 1,
  ambiguous: 1,
  invalid: 4,
  malformed: 1,
};

/** Numbers from 0, in an order that a seed and the number of the round decide. */
function shuffled(size: number, seed: number, round: number, key: number): readonly number[] {
  const random = sourceOf(seed, round, key);
  const order = Array.from({ length: size }, (_, number) => number);
  for (let left = size - 1; left > 0; left--) {
    const other = random.nextInt(0, left);
    [order[left], order[other]] = [order[other]!, order[left]!];
  }
  return order;
}

/** Deals all of a list before it deals anything again, in another order each round. */
class Deck<T> {
  private round: { readonly seed: number; readonly number: number; readonly order: readonly number[] } | undefined;

  constructor(
    /** Tells the shuffling of one deck from that of another, and from all else that is drawn. */
    private readonly key: number,
    private readonly cards: readonly T[],
  ) {}

  /** Card number `index` of a seed: it depends on nothing else. */
  at(seed: number, index: number): T {
    const { length } = this.cards;
    const number = Math.floor(index / length);
    if (this.round?.seed !== seed || this.round.number !== number) {
      this.round = { seed, number, order: shuffled(length, seed, number, this.key) };
    }
    return this.cards[this.round.order[index % length]!]!;
  }
}

/** How often an evolution of no kind of object comes up while others come up once in each kind. */
const COPIES = 5;

/** The key of the first deck. */
const KEYS = 1000;

/** What the cases of a tier are dealt from: an arbitrary for each mutation in each kind of place, and so on. */
function arbitrariesOf(model: CaseModel, tier: CaseTier, isAsked: (rule: string) => boolean): fc.Arbitrary<Case>[] {
  const valid = model.arbitrary({ tier: tier === 'typical' || tier === 'edge' ? tier : 'valid' });
  const objects = objectsIn(model.shape, model.open);
  const asked = tier === 'invalid' ? model.nearMisses : model.ambiguous;
  switch (tier) {
    case 'evolved':
      return model.evolutions.flatMap((evolution) =>
        evolution.isOfObjects
          ? objects.map((place) => evolvedIn(model, evolution, place))
          : Array.from({ length: COPIES }, () => evolvedOf(model, valid, [evolution])),
      );
    case 'ambiguous':
    case 'invalid':
      return strataOf(
        model.shape,
        asked.filter(({ rule }) => isAsked(rule)),
      ).map((stratum) => mutatedIn(model, stratum, tier === 'invalid' ? INVALID : AMBIGUOUS));
    case 'malformed':
      return damagesOf(model.name, valid);
    default:
      return [valid.map((value) => ({ model: model.name, tier, expect: 'must-accept', value }))];
  }
}

/**
 * Random cases that leave nothing to luck: of each tier, every mutation in every kind of place comes up before one of
 * them comes up again. Gives the arbitrary of case number `index` of a seed, from which that case is drawn by
 * `sampleAt`. Throws a `RangeError` as `casesOf` does.
 */
export function dealt(
  model: CaseModel,
  constraints: CaseConstraints = {},
): (seed: number, index: number) => fc.Arbitrary<Case> {
  const isAsked = matcher(constraints.rules ?? ['*']);
  const tiers = askedTiers(model, constraints);
  const decks = new Map(
    tiers.map((tier) => [tier, new Deck(KEYS + 1 + CASE_TIERS.indexOf(tier), arbitrariesOf(model, tier, isAsked))]),
  );
  const slots = tiers.flatMap((tier) => Array.from({ length: SHARES[tier] }, () => tier));
  const order = new Deck(KEYS, slots);
  return (seed, index) => {
    const tier = order.at(seed, index);
    const round = Math.floor(index / slots.length);
    let before = round * SHARES[tier];
    for (let other = round * slots.length; other < index; other++) if (order.at(seed, other) === tier) before++;
    return decks.get(tier)!.at(seed, before);
  };
}
