import type { Case, CaseTier } from '../engine/cases/case.js';
import type { Model } from '../engine/cases/model.js';
import { type Hop, hopsTo, isOmitted } from '../engine/cases/sites.js';
import { sampleAt } from '../engine/generate/sample.js';
import { graft } from '../engine/json/graft.js';
import { findPlaces, getAt, type Place, replaceAt } from '../engine/json/place.js';
import { toPointer } from '../engine/json/pointer.js';
import { reduced } from '../engine/json/reduce.js';
import { isObject } from '../engine/json/type-of.js';
import { once, oncePer } from '../engine/once.js';
import { findPattern, withoutKinds } from '../engine/schema/place-pattern.js';
import type { Placement } from '../engine/schema/placements.js';
import { type Violation, violations } from '../engine/schema/violations.js';
import { ownCasesOf } from './own-cases.js';

/** A valid value with a place for a nested object. */
interface Host {
  readonly value: unknown;
  readonly place: Place;
}

/** Pairs of values that are tried to build a host. */
const TRIES = 1000;

const isSound = ({ schema, goals }: Model, value: unknown) =>
  violations(schema, value).length === 0 && goals.isSound(value);

/** Builds a smallest valid value that has an object nested in a place. */
function hostOf({ model, at }: Hop, object: Model): Host {
  const outer = model.arbitrary({ tier: 'typical', presence: 'required' });
  const inner = object.arbitrary({ tier: 'edge', presence: 'required' });
  for (let index = 0; index < TRIES; index++) {
    const { value } = graft(sampleAt(outer, 0, index), withoutKinds(at), sampleAt(inner, 0, index));
    const placeIn = (candidate: unknown) => findPattern(model.shape, candidate, at)[0];
    const keeps = (candidate: unknown) => isSound(model, candidate) && placeIn(candidate) !== undefined;
    if (!keeps(value)) continue;
    const small = reduced(value, keeps);
    return { value: small, place: placeIn(small)! };
  }
  throw new Error(`no valid ${model.name} has a ${object.name} at ${at}`);
}

/** Puts a case of a nested object into the objects around it. */
function embedded(found: Case, hosts: readonly Host[]): Case {
  let { path = '', value } = found;
  for (const host of hosts.toReversed()) {
    path = toPointer(host.place) + path;
    value = replaceAt(host.value, host.place, value);
  }
  return { ...found, path, value };
}

/** Whether the label of a case is true in the model that it was put into. */
function isTrue(found: Case, broken: readonly Violation[]): boolean {
  if (found.expect === 'must-accept')
    return broken.every(({ path }) => found.tier === 'evolved' && path === found.path);
  const isOwn = broken.every(({ rule }) => rule === found.rule);
  return isOwn && (found.expect === 'may-either' || (broken.length === 1 && broken[0]!.path === found.path));
}

/** Whether the documentation leaves open if one of the objects around a case is valid. */
const isOpenAround = ({ value }: Case, hops: readonly Hop[]) => {
  let place = '';
  return hops.some(({ model, at }, depth) => {
    place += depth === 0 ? '' : hops[depth - 1]!.at;
    const isOpen = model.cases.isOpen;
    return (
      isOpen &&
      at !== '' &&
      findPlaces(value, withoutKinds(place)).some((one) => {
        const outer = getAt(value, one);
        return isObject(outer) && isOpen(outer);
      })
    );
  });
};

/**
 * Puts a case into a placement. Returns `undefined` if a rule of an object around it refuses the case there, as the event
 * of a finished response refuses one in progress; or if the case must be accepted, and reaches what an object around it
 * leaves open or excludes.
 */
function placed(model: Model, found: Case, { hosts, hops }: Site): Case | undefined {
  const made = { ...embedded(found, hosts), model: model.name };
  const isExcluded = hops.length > 0 && !hops[0]!.model.goals.isSound(made.value);
  if (found.expect === 'must-accept' && (isExcluded || isOpenAround(made, hops))) return undefined;
  const broken = violations(model.schema, made.value);
  if (isTrue(made, broken)) return made;
  const owners = new Set(hops.map((hop) => hop.model.name));
  const isRuledOut = broken.some(({ rule }) => rule !== found.rule && owners.has(rule.replace(/\.[^.]*$/, '')));
  if (isRuledOut) return undefined;
  const { rule, mutation, path } = made;
  throw new Error(`${rule} ${mutation} at ${path} is not what it says in ${model.name}: ${JSON.stringify(broken)}`);
}

/** The same for cases that a parser cannot distinguish: valid values, whatever they are about, and equal labels. */
const keyOf = ({ tier, rule, path, mutation, value }: Case) =>
  JSON.stringify(tier === 'edge' ? [value] : [tier, rule, path, mutation, value]);

/** A place for the cases of a documented object. */
interface Site {
  readonly object: Model;
  readonly hops: readonly Hop[];
  readonly hosts: readonly Host[];
}

/** Names a documented object and the one that it is directly nested in: an item of some type is nested in an item. */
function edgeOf({ library }: Model, { place, within }: Placement, object: Model): string {
  let outer = within;
  while (outer && !library.modelAt(outer)) outer = outer.within;
  return `${outer && library.modelAt(outer)!.name} ${outer && place.slice(outer.place.length)} ${object.name}`;
}

/** The placements of each documented object by the object that it is directly nested in. */
const sitesByEdge = oncePer((model: Model): readonly (readonly (() => Site)[])[] => {
  const edges = new Map<string, (() => Site)[]>();
  for (const placement of model.placements) {
    const object = model.library.modelAt(placement);
    const hops = hopsTo(model, placement);
    if (!object || isOmitted(hops, '', `object ${object.name}`)) continue;
    const edge = edgeOf(model, placement, object);
    const site = once(() => {
      const hosts = hops.map((hop, depth) => hostOf(hop, hops[depth + 1]?.model ?? object));
      return { object, hops, hosts };
    });
    edges.set(edge, [...(edges.get(edge) ?? []), site]);
  }
  return [...edges.values()];
});

/**
 * Lists the systematic cases of a model that belong to a tier, the same ones every time: those of each documented object in
 * it, in each object that it is directly nested in. Their number grows with the objects, not with the paths on which they
 * can be reached. A case stands in the first place where nothing around it refuses it. What a client sends does not evolve.
 */
export function systematicOf(model: Model, tier: CaseTier): Case[] {
  if (tier === 'evolved' && model.cases.isRequest) return [];
  const all = sitesByEdge(model).flatMap(([first, ...others]): Case[] => {
    const site = first!();
    const cases = ownCasesOf(site.object).filter((found) => found.tier === tier);
    return cases.flatMap((found) => {
      if (isOmitted(site.hops, found.path ?? '', `${found.rule} ${found.mutation}`)) return [];
      for (const one of [first!, ...others]) {
        const made = placed(model, found, one());
        if (made) return [made];
      }
      return [];
    });
  });
  const byKey = new Map<string, Case>();
  for (const found of all) {
    const known = byKey.get(keyOf(found));
    // Of valid cases with the same value, the last one is about the innermost object. A case about a rule says more than
    // one about the presences of the same object.
    if (known?.object !== found.object || found.rule !== undefined) byKey.set(keyOf(found), found);
  }
  return [...byKey.values()];
}
