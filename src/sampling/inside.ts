import type { Shape } from '../schemas/shape.js';
import { pointer, violations } from '../schemas/violations.js';
import type { Case } from './case.js';
import type { CaseModel } from './cases.js';
import { partsOf, withoutKinds } from './kinds.js';
import type { KnownModel } from './known-model.js';
import { type Place, placesOf } from './places.js';
import type { Point, Points } from './points.js';
import { isolated, pruned } from './pruned.js';
import { sampleAt } from './sample.js';

/** Valid values that are looked through before a point counts as out of reach; all known ones come up within 1,000. */
export const ENOUGH = 20_000;

/** What is done, from the name of what is reached. */
const kebab = (text: string) =>
  text
    .replace(/^= /, '')
    .replaceAll(/[^\p{L}\p{N}._]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '') || 'empty-text';

/** Where in a value a point is reached. */
function placeOf(value: unknown, { place }: Point, shape: Shape): Place {
  const byKind = [...partsOf(shape, value)].find(({ kind }) => kind === place);
  return byKind?.place ?? placesOf(value, withoutKinds(place))[0]!;
}

/** Valid values of every sort: with all properties, where presences and kinds come up soon, and without. */
export function* validValues({ arbitrary }: CaseModel): Generator<unknown> {
  const sources = [
    arbitrary({ tier: 'typical', presence: 'all' }),
    arbitrary({ tier: 'edge', presence: 'all' }),
    arbitrary({ tier: 'edge' }),
  ];
  for (let index = 0; index < ENOUGH; index++) yield sampleAt(sources[index % sources.length]!, 0, index);
}

/** The points of a value in the order in which they get a case: one that is about little does not stand for much else. */
function presencesFirst(reached: ReadonlySet<number>, { all }: Points): number[] {
  const isPresence = (number: number) => all[number]!.group === 'presences';
  return [...reached].toSorted((a, b) => Number(isPresence(b)) - Number(isPresence(a)));
}

/** A smallest value for each point; one that reaches several stands for all of them. */
export function insideCases(model: KnownModel): Case[] {
  const { name, schema, shape, points } = model;
  const made = new Map<number, Case>();
  const reached = new Set<number>();
  for (const value of validValues(model)) {
    if (reached.size === points.all.length) break;
    for (const number of presencesFirst(points.reachedBy(value), points)) {
      if (reached.has(number)) continue;
      const keeps = (value: unknown) => points.isSound(value, number) && violations(schema, value).length === 0;
      const point = points.all[number]!;
      // The object that has the place, alone: most of a large value goes at once.
      const above = placeOf(value, point, shape).slice(0, -1);
      const small = pruned(isolated(value, above, keeps), keeps);
      for (const other of points.reachedBy(small)) reached.add(other);
      const path = pointer(placeOf(small, point, shape));
      const label = { rule: point.rule, path, mutation: kebab(point.name) };
      made.set(number, { model: name, tier: 'edge', expect: 'must-accept', ...label, value: small });
    }
  }
  return [...made].toSorted(([a], [b]) => a - b).map(([, found]) => found);
}
