import { globMatcher } from '../glob.js';
import { withoutKinds } from '../schema/place-pattern.js';
import { type Placement, patternsFor } from '../schema/placements.js';
import { evolutionsOf } from './evolutions.js';
import type { Model } from './model.js';
import type { Mutation } from './mutation.js';

/** The tiers whose cases are made by mutations. */
export type MutatedTier = 'evolved' | 'ambiguous' | 'invalid';

/** A documented object on the way from a model to the object that a mutation changes. */
export interface Hop {
  readonly model: Model;
  /** Where the next object is, as a place pattern relative to this one. */
  readonly at: string;
}

/** A mutation in one place of a model. */
export interface MutationSite {
  readonly mutation: Mutation;
  /** The documented object that the mutation belongs to. */
  readonly object: Model;
  /** Where the mutation changes it, as a place pattern relative to the object. */
  readonly at: string;
  /** The documented objects around it, the outermost first; none if the object is the model itself. */
  readonly hops: readonly Hop[];
  /** Where the mutation changes the model, as a place pattern. */
  readonly place: string;
}

/** The documented objects around a placement. Of objects in the same place, only the most specific one counts. */
export function hopsTo(model: Model, placement: Placement): Hop[] {
  const hops: Hop[] = [];
  let inner = placement;
  for (let outer = placement.within; outer; outer = outer.within) {
    const of = model.library.modelAt(outer);
    const isSamePlace = !/\//.test(inner.place.slice(outer.place.length));
    if (!of || isSamePlace) continue;
    hops.unshift({ model: of, at: inner.place.slice(outer.place.length) });
    inner = outer;
  }
  return hops;
}

/** Lists the mutations of an object by their place patterns. Throws if the object has no such place. */
function* ownSites(object: Model, tier: MutatedTier): Generator<readonly [Mutation, string]> {
  const { nearMisses, ambiguous = [], evolutions = [], exclusions = [] } = object.cases;
  if (tier === 'evolved') {
    const { library, shape } = object;
    const isClosed = (names: readonly string[]) =>
      library.modelAt({ names })?.cases.exclusions?.includes(' is object') ?? false;
    const generic = evolutionsOf(shape, library.policy, globMatcher(exclusions), isClosed);
    for (const mutation of generic) yield [mutation, mutation.at];
  }
  const tables = { evolved: evolutions, ambiguous, invalid: nearMisses };
  for (const mutation of tables[tier]) {
    const patterns = patternsFor(object.shape, mutation.at);
    if (patterns.length === 0) throw new Error(`${object.name} has no place ${mutation.at} for ${mutation.name}`);
    for (const at of patterns) yield [mutation, at];
  }
}

/** Whether the objects around a place omit what is made there: see `omissions` of `ObjectCases`. */
export function isOmitted(hops: readonly Hop[], at: string, label: string): boolean {
  let place = at;
  for (const hop of hops.toReversed()) {
    place = hop.at + place;
    if (hop.model.omits(`${withoutKinds(place)} ${label}`)) return true;
  }
  return false;
}

/**
 * Lists where the mutations of a tier apply in a model: each mutation of each documented object, wherever that is. What a
 * client sends does not evolve.
 */
export function sitesOf(model: Model, tier: MutatedTier): MutationSite[] {
  if (tier === 'evolved' && model.cases.isRequest) return [];
  return model.placements.flatMap((placement): MutationSite[] => {
    const object = model.library.modelAt(placement);
    if (!object || object.name !== placement.names[0]) return [];
    const hops = hopsTo(model, placement);
    return [...ownSites(object, tier)].flatMap(([mutation, at]): MutationSite[] => {
      const place = placement.place + at;
      const label = `${mutation.rule.id} ${mutation.name}`;
      const isLeftOut = isOmitted(hops, at, label) || model.isOmittedAround(`${withoutKinds(place)} ${label}`);
      return isLeftOut ? [] : [{ mutation, object, at, hops, place }];
    });
  });
}
