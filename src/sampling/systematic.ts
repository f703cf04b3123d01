import { CASE_TIERS, type Case } from '../engine/cases/case.js';
import type { Model } from '../engine/cases/model.js';
import { type Hop, hopsTo } from '../engine/cases/sites.js';
import { sampleAt } from '../engine/generate/sample.js';
import { graft } from '../engine/json/graft.js';
import { type Place, replaceAt } from '../engine/json/place.js';
import { toPointer } from '../engine/json/pointer.js';
import { reduced } from '../engine/json/reduce.js';
import { findPattern, withoutKinds } from '../engine/schema/place-pattern.js';
import { violations } from '../engine/schema/violations.js';
import { objectCases } from './object-cases.js';

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

/** Throws unless the label of a case is true in the model that it was put into. */
function mustBeTrue(model: Model, found: Case): void {
  const broken = violations(model.schema, found.value);
  const isOwn = broken.every(({ rule }) => rule === found.rule);
  const isTrue =
    found.expect === 'must-accept'
      ? broken.length === 0
      : isOwn && (found.expect === 'may-either' || (broken.length === 1 && broken[0]!.path === found.path));
  if (isTrue) return;
  const { rule, mutation, path } = found;
  throw new Error(`${rule} ${mutation} at ${path} is not what it says in ${model.name}: ${JSON.stringify(broken)}`);
}

/** The same for cases that a parser cannot distinguish: valid values, whatever they are about, and equal labels. */
const keyOf = ({ tier, rule, path, mutation, value }: Case) =>
  JSON.stringify(tier === 'edge' ? [value] : [tier, rule, path, mutation, value]);

/**
 * Lists systematic cases of a model, the same ones every time: those of each documented object in it, in each object that
 * it is directly nested in. Their number grows with the objects, not with the paths on which they can be reached.
 */
export function systematicOf(model: Model): Case[] {
  const done = new Set<string>();
  const all = model.placements.flatMap((placement): Case[] => {
    const object = model.library.modelAt(placement);
    const hops = hopsTo(model, placement);
    const parent = hops.at(-1);
    const edge = `${parent?.model.name} ${parent?.at} ${object?.name}`;
    if (!object || done.has(edge)) return [];
    done.add(edge);
    const hosts = hops.map((hop, depth) => hostOf(hop, hops[depth + 1]?.model ?? object));
    return objectCases(object).map((found) => ({ ...embedded(found, hosts), model: model.name }));
  });
  const byKey = new Map<string, Case>();
  for (const found of all) {
    const known = byKey.get(keyOf(found));
    // Of valid cases with the same value, the last one is about the innermost object. A case about a rule says more than
    // one about the presences of the same object.
    if (known?.object !== found.object || found.rule !== undefined) byKey.set(keyOf(found), found);
  }
  const cases = [...byKey.values()];
  for (const found of cases) mustBeTrue(model, found);
  const rank = ({ tier }: Case) => CASE_TIERS.indexOf(tier);
  return cases.toSorted((a, b) => rank(a) - rank(b));
}
