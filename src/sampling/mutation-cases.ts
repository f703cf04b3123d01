import type * as fc from 'fast-check';
import { type Case, EXPECTATIONS } from '../engine/cases/case.js';
import { derived } from '../engine/cases/derived.js';
import type { Model } from '../engine/cases/model.js';
import { UNFIT } from '../engine/cases/mutation.js';
import type { MutatedTier, MutationSite } from '../engine/cases/sites.js';
import { together } from '../engine/generate/together.js';
import { graft } from '../engine/json/graft.js';
import { getAt, type Place, replaceAt } from '../engine/json/place.js';
import { toPointer } from '../engine/json/pointer.js';
import { isObject, type JsonObject } from '../engine/json/type-of.js';
import { findPattern, withoutKinds } from '../engine/schema/place-pattern.js';
import { type Violation, violations } from '../engine/schema/violations.js';

const isAtOrBelow = (path: string, place: string) => path === place || path.startsWith(`${place}/`);

/** What the violations of a changed value must be, by tier, for its label to be true. */
const PROMISES: Readonly<Record<MutatedTier, (found: readonly Violation[], rule: string, path: string) => boolean>> = {
  evolved: (found, rule, path) => found.every((one) => one.rule === rule && isAtOrBelow(one.path, path)),
  ambiguous: (found, rule, path) => found.every((one) => one.rule === rule && isAtOrBelow(one.path, path)),
  invalid: ([only, ...others], rule, path) =>
    only !== undefined && others.length === 0 && only.rule === rule && isAtOrBelow(only.path, path),
};

/** A documented object with a mutation applied to it, and where. */
export interface Mutated {
  readonly value: unknown;
  readonly place: Place;
  /** The same, or the property that the mutation added there. */
  readonly label: Place;
}

/** Applies a mutation to a documented object, in each of its places in turn, from a drawn one on. */
export function* mutatedObjects(
  { mutation, object, at }: MutationSite,
  value: unknown,
  random: fc.Random,
): Generator<Mutated> {
  const places = findPattern(object.shape, value, at);
  if (places.length === 0) return;
  const first = random.nextInt(0, places.length - 1);
  for (const index of places.keys()) {
    const place = places[(first + index) % places.length]!;
    const before = getAt(value, place);
    const after = mutation.change(before, { owner: value as JsonObject, random });
    if (after === UNFIT) continue;
    const added = mutation.addsProperty ? Object.keys(after as object).filter((key) => !isIn(before, key)) : [];
    yield { value: replaceAt(value, place, after), place, label: [...place, ...added] };
  }
}

const isIn = (value: unknown, key: string) => isObject(value) && Object.hasOwn(value, key);

/** Labels a changed value, if its label is true. */
export function mutatedCase(
  model: Model,
  tier: MutatedTier,
  { mutation, object }: MutationSite,
  { value, place, label }: Mutated,
): Case | undefined {
  const { rule, name, readings, refusedBy } = mutation;
  const found = violations(model.schema, value);
  // What evolves breaks no rule, except one that a client must not insist on.
  const broken = tier === 'evolved' ? refusedBy?.id : rule.id;
  if (!PROMISES[tier](found, broken ?? '', toPointer(place))) return undefined;
  if (EXPECTATIONS[tier] === 'must-accept' && !model.carries(value)) return undefined;
  const path = found[0]?.path ?? toPointer(label);
  return {
    model: model.name,
    tier,
    expect: EXPECTATIONS[tier],
    object: object.name,
    rule: rule.id,
    path,
    mutation: name,
    ...(readings && { readings }),
    value,
  };
}

/** A value of each object on the way to the mutated one, the outermost first, and last the object itself. */
type Nest = readonly unknown[];

/**
 * Puts a changed object into the objects around it. Returns `undefined` if the result must be accepted, and the
 * documentation leaves one of these objects open.
 */
function nested(tier: MutatedTier, { hops }: MutationSite, hosts: Nest, mutated: Mutated): Mutated | undefined {
  const mustBeAccepted = EXPECTATIONS[tier] === 'must-accept';
  let { value, place, label } = mutated;
  for (const [depth, { at, model }] of [...hops.entries()].toReversed()) {
    const outer = graft(hosts[depth], withoutKinds(at), value);
    value = outer.value;
    place = [...outer.place, ...place];
    label = [...outer.place, ...label];
    if (mustBeAccepted && isObject(value) && model.cases.isOpen?.(value)) return undefined;
  }
  return { value, place, label };
}

const nests = new WeakMap<MutationSite, fc.Arbitrary<Nest>>();

function nestOf(site: MutationSite): fc.Arbitrary<Nest> {
  const { hops, object } = site;
  const known = nests.get(site) ?? together<Nest>(...hops.map(({ model }) => model.values), object.values);
  nests.set(site, known);
  return known;
}

/** An arbitrary of the cases of a mutation in one place of a model. */
export function mutationCases(model: Model, tier: MutatedTier, site: MutationSite): fc.Arbitrary<Case> {
  const { mutation, place } = site;
  const name = `${mutation.rule.id} ${mutation.name} at ${model.name}${place}`;
  const derive = (nest: Nest, random: fc.Random): Case | undefined => {
    for (const mutated of mutatedObjects(site, nest.at(-1), random)) {
      const whole = nested(tier, site, nest, mutated);
      const made = whole && mutatedCase(model, tier, site, whole);
      if (made) return made;
    }
    return undefined;
  };
  return derived(() => ({ from: nestOf(site), derive, name }));
}
