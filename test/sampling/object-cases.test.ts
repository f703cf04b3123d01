import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { library } from '../../arbitraries/models.js';
import { objects } from '../../arbitraries/objects.js';
import { sitesOf } from '../../src/engine/cases/sites.js';
import { sampleAt } from '../../src/engine/generate/sample.js';
import { globMatcher } from '../../src/engine/glob.js';
import { getAt } from '../../src/engine/json/place.js';
import { isObject } from '../../src/engine/json/type-of.js';
import { findPattern } from '../../src/engine/schema/place-pattern.js';
import { ownBranches } from '../../src/engine/schema/placements.js';
import { objectCases } from '../../src/sampling/object-cases.js';
import { isTrueLabel } from './_labels.js';

type State = 'absent' | 'present' | 'null';

/** A property of an object, by its place pattern, and the presence that it has. */
type Presence = readonly [place: string, state: State];

const stateOf = (value: unknown): State => (value === undefined ? 'absent' : value === null ? 'null' : 'present');

describe.each(objects.map(({ name }) => name))('the systematic cases of %s, standing alone,', (name) => {
  const model = library.model(name);
  const cases = objectCases(model);
  const valid = cases.filter(({ tier }) => tier === 'edge').map(({ value }) => value);
  const { exclusions = [], conflicts = [] } = model.cases;
  const isExcluded = globMatcher(exclusions);

  /** The kinds of objects that belong to the model, with each presence that their optional properties may have. */
  const kinds = ownBranches(model.shape).map(({ place, properties = new Map() }) => {
    const optional = [...properties].filter(([, { required }]) => !required);
    const presences = optional.flatMap(([key, { shape }]): Presence[] => {
      const states: State[] = ['absent', 'present', ...(shape.nullable ? ['null' as const] : [])];
      return states
        .filter((state) => !isExcluded(`${place}/${key} ${state}`))
        .map((state) => [`${place}/${key}`, state]);
    });
    return { place, presences };
  });

  const isConflict = (...presences: readonly Presence[]) =>
    presences.every(([, state]) => state !== 'absent') &&
    conflicts.some((both) => presences.every(([place]) => both.includes(place)));

  const keyOf = (place: string) => place.slice(place.lastIndexOf('/') + 1);
  const has = (object: unknown, [place, state]: Presence) => stateOf(getAt(object, [keyOf(place)])) === state;

  it('are what the build wrote', () => {
    expect(JSON.parse(readFileSync(`dist/systematic/${name}.json`, 'utf8'))).toEqual(cases);
  });

  it('have true labels', () => {
    expect(cases.filter((found) => found.object !== name || !isTrueLabel(model, found))).toEqual([]);
  });

  it('reach every goal of the object itself', () => {
    const reached = new Set(valid.flatMap((value) => [...model.goals.reachedBy(value)]));
    const missed = model.goals.all.filter(({ placement }, index) => placement === '' && !reached.has(index));
    expect(missed).toEqual([]);
  });

  it('hold nothing that is excluded from the goals', () => {
    expect(valid.filter((value) => !model.goals.isSound(value))).toEqual([]);
  });

  it.each(['evolved', 'ambiguous', 'invalid'] as const)('%s: have each mutation once in each place', (tier) => {
    const sites = sitesOf(model, tier).filter(({ object, hops }) => object === model && hops.length === 0);
    const labels = sites.map(({ mutation }) => `${mutation.rule.id} ${mutation.name}`);
    const made = cases.filter((found) => found.tier === tier).map(({ rule, mutation }) => `${rule} ${mutation}`);
    expect(made).toEqual(labels);
  });

  it('have every pair of presences, except those that are listed as conflicts', () => {
    const missing: string[] = [];
    for (const { place, presences } of kinds) {
      const instances = valid
        .flatMap((value) => findPattern(model.shape, value, place).map((at) => getAt(value, at)))
        .filter(isObject);
      for (const [i, one] of presences.entries()) {
        for (const other of presences.slice(i + 1)) {
          if (one[0] === other[0] || isConflict(one, other)) continue;
          if (!instances.some((object) => has(object, one) && has(object, other))) missing.push(`${one} with ${other}`);
        }
      }
    }
    expect(missing).toEqual([]);
  });

  it('are about conflicts that no valid value has', () => {
    const places = kinds.flatMap(({ presences }) => presences.map(([place]) => place));
    expect(conflicts.flat().filter((place) => !places.includes(place))).toEqual([]);
    if (conflicts.length === 0) return;
    const arbitraries = (['typical', 'edge'] as const).flatMap((tier) =>
      (['any', 'all'] as const).map((presence) => model.arbitrary({ tier, presence })),
    );
    const met = new Set<string>();
    for (let index = 0; index < 3000; index++) {
      const value = sampleAt(arbitraries[index % arbitraries.length]!, 31, index);
      for (const both of conflicts) {
        if (both.every((place) => findPattern(model.shape, value, place).some((at) => getAt(value, at) != null))) {
          met.add(both.join(' with '));
        }
      }
    }
    expect([...met]).toEqual([]);
  });
});
