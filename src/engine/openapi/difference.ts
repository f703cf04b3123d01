import { type Owner, placeIn } from '../schema/owner.js';
import type { Branch, Shape } from '../schema/shape.js';

/** A difference between a documented object of ours and its schema in an OpenAPI description. */
export interface Difference {
  readonly object: string;
  /** Where in the object, as a place pattern. */
  readonly place: string;
  /** The schema and the property in the description: `Name.property[].property`. */
  readonly schema: string;
  /** What is different: what we have, an arrow, and what the description has; or what it has added or removed. */
  readonly change: string;
}

/** Corresponding places of a model and of a description. */
export interface Sides {
  readonly owner: Owner;
  /** The place in the model, as a place pattern. */
  readonly place: string;
  /** The place in the description. */
  readonly schema: string;
}

/** Returns a difference at the places. */
export const differenceAt = ({ owner, place, schema }: Sides, change: string): Difference => ({
  object: owner.name,
  place: placeIn(owner, place),
  schema,
  change,
});

/** The values that are listed for a place; `undefined` if others are allowed, too. */
export function wordsOf(branches: readonly Branch[]): unknown[] | undefined {
  const lists = branches.flatMap(({ members }) => (members ? [members] : []));
  return lists.length === branches.length ? [...new Set(lists.flat())] : undefined;
}

/** The only value of each property that has only one. */
const constantsOf = ({ properties = new Map() }: Branch): unknown[] =>
  [...properties.values()]
    .map(({ shape }: { shape: Shape }) => wordsOf(shape.branches) ?? [])
    .flatMap((words) => (words.length === 1 ? words : []));

/** Names a kind of object by what distinguishes it. */
export const kindOf = (branch: Branch): string => constantsOf(branch).join(' ') || branch.objects[0] || 'an object';

/** Names JSON types. A branch without a type allows all of them. */
export const typesOf = (branches: readonly Branch[]): string =>
  [...new Set(branches.map(({ type }) => type ?? 'any'))].toSorted().join(' or ');

/** Whether a kind of object of ours may be one of the description: no property distinguishes them. */
export function mayBeSame(ours: Branch, theirs: Branch): boolean {
  return [...(ours.properties ?? [])].every(([key, { shape }]) => {
    const words = wordsOf(shape.branches);
    const others = wordsOf(theirs.properties?.get(key)?.shape.branches ?? []);
    if (!words || !others || others.length === 0 || (words.length > 1 && others.length > 1)) return true;
    return words.some((word) => others.includes(word));
  });
}
