import type { Place } from '../json/place.js';
import { toPointer } from '../json/pointer.js';
import { isObject, type JsonObject } from '../json/type-of.js';
import { type Owner, ownerAt, placeIn } from './owner.js';
import { type Branch, branchFor, hasTypeOf, type Shape } from './shape.js';

/** What is unknown about a part: the property, its word (which may say what kind of object it is in), or its JSON type. */
export type UnknownKind = 'property' | 'word' | 'JSON type';

/** A part of a value that a shape does not know. */
export interface UnknownPart {
  readonly kind: UnknownKind;
  /** The documented object that it is in. */
  readonly object: string;
  /** Where in that object, as a place pattern. */
  readonly place: string;
  /** Where in the value. */
  readonly at: Place;
  readonly value: unknown;
}

/** Yields every part of a value that a shape does not know. Nothing inside such a part is looked at. */
export function* unknownParts(
  shape: Shape,
  value: unknown,
  at: Place = [],
  around: Owner = { name: '', place: '' },
): Generator<UnknownPart> {
  const owner = ownerAt(shape, around);
  const branch = branchFor(shape, value);
  if (branch) yield* unknownInside(branch, value, at, ownerAt(branch, owner));
  else yield* withoutBranch(shape, value, at, owner);
}

function* unknownInside(branch: Branch, value: unknown, at: Place, owner: Owner): Generator<UnknownPart> {
  const { properties, rest, items, examples } = branch;
  if (examples && !examples.includes(value)) yield part('word', owner, branch.place, at, value);
  if (Array.isArray(value) && items) {
    for (const [index, element] of value.entries()) yield* unknownParts(items, element, [...at, index], owner);
  }
  // An object of which no property is documented may have any.
  if (!isObject(value) || !(properties || rest)) return;
  for (const [key, member] of Object.entries(value)) {
    const known = properties?.get(key)?.shape ?? rest;
    const place = [...at, key];
    if (known) yield* unknownParts(known, member, place, owner);
    else yield part('property', owner, branch.place + toPointer([key]), place, member);
  }
}

const part = (kind: UnknownKind, owner: Owner, pattern: string, at: Place, value: unknown): UnknownPart => ({
  ...{ kind, object: owner.name, place: placeIn(owner, pattern), at, value },
});

/** Says why a value is of no branch. */
function* withoutBranch(shape: Shape, value: unknown, at: Place, owner: Owner): Generator<UnknownPart> {
  const { branches, nullable, place } = shape;
  if (value === null && (nullable || branches.some(({ type }) => type === undefined))) return;
  const sameType = value === null ? [] : branches.filter((branch) => hasTypeOf(branch, value));
  if (sameType.length === 0) yield part('JSON type', owner, place, at, value);
  else if (!isObject(value)) yield part('word', owner, place, at, value);
  else {
    for (const key of wrongDiscriminators(sameType, value))
      yield part('word', owner, place + toPointer([key]), [...at, key], value[key]);
  }
}

/** The discriminators of an object that say that it is of none of the branches. Those that are missing say nothing. */
function wrongDiscriminators(branches: readonly Branch[], value: JsonObject): Set<string> {
  const isRight = ([key, constant]: Branch['discriminators'][number]) => value[key] === constant;
  const countRight = ({ discriminators }: Branch) => discriminators.filter(isRight).length;
  const most = Math.max(...branches.map(countRight));
  const wrong = branches
    .filter((branch) => countRight(branch) === most)
    .flatMap(({ discriminators }) => discriminators.filter((one) => !isRight(one)))
    .map(([key]) => key);
  return new Set(wrong.filter((key) => Object.hasOwn(value, key)));
}
