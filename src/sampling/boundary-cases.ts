import type { Case } from '../engine/cases/case.js';
import type { Goal } from '../engine/cases/goals.js';
import type { Model } from '../engine/cases/model.js';
import { sampleAt } from '../engine/generate/sample.js';
import type { Place } from '../engine/json/place.js';
import { toPointer } from '../engine/json/pointer.js';
import { isolated, reduced } from '../engine/json/reduce.js';
import { findPattern, partsOf, withoutKinds } from '../engine/schema/place-pattern.js';
import { violations } from '../engine/schema/violations.js';

/** Most valid values that are searched. All known goals come up within 1,000. */
export const MOST_SEARCHED = 20_000;

/** Converts the name of a goal to the name of a case. */
const kebab = (text: string) =>
  text
    .replace(/^= /, '')
    .replaceAll(/[^\p{L}\p{N}._]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '') || 'empty-text';

/** Where a value reaches a goal. */
function placeOf({ shape }: Model, value: unknown, { place }: Goal): Place {
  const part = partsOf(shape, value).find(({ pattern }) => pattern === place);
  return part?.place ?? findPattern(shape, value, withoutKinds(place))[0]!;
}

/** Yields valid values of every sort: with all properties, where presences and kinds come up soon, and without. */
export function* validValues(model: Model): Generator<unknown> {
  const sources = [
    model.arbitrary({ tier: 'typical', presence: 'all' }),
    model.arbitrary({ tier: 'edge', presence: 'all' }),
    model.arbitrary({ tier: 'edge' }),
  ];
  for (let index = 0; index < MOST_SEARCHED; index++) yield sampleAt(sources[index % sources.length]!, 0, index);
}

/** Presences come first: a case that is about little does not stand for much else. */
function presencesFirst(reached: ReadonlySet<number>, all: readonly Goal[]): number[] {
  const isPresence = (index: number) => all[index]!.group === 'presences';
  return [...reached].toSorted((a, b) => Number(isPresence(b)) - Number(isPresence(a)));
}

/**
 * Makes a smallest value for each goal of the object itself; one that reaches several stands for all of them. Throws if a
 * goal is out of reach.
 */
export function boundaryCases(model: Model): Case[] {
  const { name, schema, goals } = model;
  const missing = new Set(goals.all.flatMap(({ placement }, index) => (placement === '' ? [index] : [])));
  const made = new Map<number, Case>();
  for (const value of validValues(model)) {
    if (missing.size === 0) break;
    for (const index of presencesFirst(goals.reachedBy(value), goals.all)) {
      if (!missing.has(index)) continue;
      const keeps = (candidate: unknown) =>
        violations(schema, candidate).length === 0 && goals.isSound(candidate, index);
      const goal = goals.all[index]!;
      // First the object that has the place, alone: most of a large value goes at once.
      const parent = placeOf(model, value, goal).slice(0, -1);
      const small = reduced(isolated(value, parent, keeps), keeps);
      for (const other of goals.reachedBy(small)) missing.delete(other);
      const path = toPointer(placeOf(model, small, goal));
      const label = { object: name, rule: goal.rule, path, mutation: kebab(goal.name) };
      made.set(index, { model: name, tier: 'edge', expect: 'must-accept', ...label, value: small });
    }
  }
  if (missing.size > 0) {
    const names = [...missing].map((index) => `${goals.all[index]!.place} ${goals.all[index]!.name}`);
    throw new Error(`no valid ${name} of ${MOST_SEARCHED} reaches ${names.join(', ')}`);
  }
  return [...made].toSorted(([a], [b]) => a - b).map(([, found]) => found);
}
