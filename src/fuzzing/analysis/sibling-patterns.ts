import { isObject } from '../../engine/json/type-of.js';
import { withoutKinds } from '../../engine/schema/place-pattern.js';
import { type Branch, branchFor, type Shape } from '../../engine/schema/shape.js';
import { rootOfPattern } from './root-kind.js';

/** Yields every branch of a shape, the outer first. */
function* branchesOf(shape: Shape): Generator<Branch> {
  for (const branch of shape.branches) {
    yield branch;
    for (const { shape: inside } of branch.properties?.values() ?? []) yield* branchesOf(inside);
    if (branch.items) yield* branchesOf(branch.items);
    if (branch.rest) yield* branchesOf(branch.rest);
  }
}

/** Describes what a branch allows, without its place and its name. */
const structureOf = (branch: Branch) =>
  JSON.stringify(branch, (key, part) => {
    if (key === 'place' || key === 'objects') return undefined;
    return part instanceof Map ? [...part] : part;
  });

const known = new WeakMap<Shape, readonly { readonly branch: Branch; readonly structure: string }[]>();

function objectsIn(shape: Shape) {
  const made =
    known.get(shape) ??
    [...branchesOf(shape)]
      .filter(({ properties }) => properties)
      .map((branch) => ({ branch, structure: structureOf(branch) }));
  known.set(shape, made);
  return made;
}

/** Splits a place pattern into the pattern of the owner and the key. A kind in parentheses may contain a slash. */
export function splitPattern(pattern: string): { readonly owner: string; readonly key: string } {
  const [, owner = '', key = ''] = /^((?:[^(]|\([^)]*\))*)\/([^/]*(?:\([^)]*\))?)$/.exec(pattern) ?? [];
  return { owner, key };
}

/**
 * Lists the other patterns of places in which a parser may make the same mistake, since one piece of its code may read
 * all of them: the same object elsewhere, or the same property of another kind of object in the same place.
 * `inside` is what is in the place.
 */
export function siblingPatterns(shape: Shape, pattern: string, inside: unknown): string[] {
  const objects = objectsIn(shape);
  const structureAt = (place: string) => objects.find(({ branch }) => branch.place === place)?.structure;
  if (isObject(inside)) {
    const own = structureAt(pattern);
    const same = objects.filter(({ structure }) => structure === own);
    return own ? same.map(({ branch }) => branch.place).filter((place) => place !== pattern) : [];
  }
  const { owner, key } = splitPattern(pattern);
  const own = structureAt(owner);
  return objects
    .filter(({ branch }) => branch.properties!.has(key) && branch.place !== owner)
    .filter(({ branch, structure }) => structure === own || withoutKinds(branch.place) === withoutKinds(owner))
    .map(({ branch }) => `${branch.place}/${key}`);
}

/** An object on the way to a place that another kind of event carries as well: where it is, and where it is there. */
export interface Carried {
  readonly from: string;
  readonly to: string;
}

/** Lists where other kinds of events carry the outermost object on the way to a place that any of them carries. */
export function carriersOf(shape: Shape, pattern: string): Carried[] {
  const all = objectsIn(shape).filter(({ branch: { place } }) => place.includes('/'));
  const around = all.filter(({ branch: { place } }) => `${pattern}/`.startsWith(`${place}/`));
  for (const { branch, structure } of around) {
    const isElsewhere = (place: string) => rootOfPattern(place) !== rootOfPattern(pattern);
    const same = all.filter((one) => one.structure === structure && isElsewhere(one.branch.place));
    if (same.length > 0) return same.map((one) => ({ from: branch.place, to: one.branch.place }));
  }
  return [];
}

/** Lists the patterns of the other properties that may hold a value of the same type. */
export const patternsOfType = (shape: Shape, pattern: string, inside: unknown): string[] =>
  objectsIn(shape).flatMap(({ branch }) =>
    [...branch.properties!]
      .filter(([, property]) =>
        branchFor({ ...property.shape, branches: property.shape.branches.map(unlisted) }, inside),
      )
      .map(([key]) => `${branch.place}/${key}`)
      .filter((place) => place !== pattern),
  );

const unlisted = ({ members: _members, ...branch }: Branch): Branch => branch;

/** Lists the other kinds of object that a place may hold, as place patterns. */
export const otherKinds = ({ branches }: Shape, pattern: string): string[] =>
  branches.filter(({ properties, place }) => properties && place !== pattern).map(({ place }) => place);

/** Lists the other members of enums that a place may hold. */
export const otherMembers = ({ branches }: Shape, member: unknown): unknown[] =>
  branches.flatMap(({ members = [] }) => members).filter((one) => one !== member);
