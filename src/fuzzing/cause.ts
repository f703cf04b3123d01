import { REMOVED } from '../../arbitraries/_mutation.js';
import type { Case } from '../sampling/case.js';
import { type Part, partsOf, withoutKinds } from '../sampling/kinds.js';
import type { KnownModel } from '../sampling/known-model.js';
import { at, type Place, replaced } from '../sampling/places.js';
import { type Branch, branchFor, type Shape } from '../schemas/shape.js';
import { keysOf, pointer } from '../schemas/violations.js';
import { typeOf } from './type-of.js';

/** What makes the difference: another value in its place, its absence, a property that is missing, their order. */
export type Change = 'instead' | 'without' | 'with' | 'order';

/** A change to one place of a refused value after which it is accepted. */
export interface Cause {
  /** The kind of place. */
  readonly kind: string;
  /** Where in the refused value, as a JSON Pointer. */
  readonly path: string;
  readonly change: Change;
  /** What stands there in the refused value. */
  readonly refused: unknown;
  /** What sort of value that is: the only word of its kind, as JSON, or else its type. */
  readonly sort: string;
  /** What stands there in the accepted one. */
  readonly accepted: unknown;
}

/** A change that may be tried, and what comes out. */
export interface Edit extends Cause {
  readonly value: unknown;
}

/** Valid values that are known for a place, by its pattern. */
export type Pool = ReadonlyMap<string, readonly unknown[]>;

/** Strings above that many characters are long. */
const LONG = 40;

/** Values that are kept for one place, and tried in it. */
const MOST_KNOWN = 12;

/** What stands in the places of valid cases: the small ones first, and no two of them the same. */
export function poolOf(shape: Shape, valid: readonly Case[]): Pool {
  const texts = new Map<string, Set<string>>();
  for (const { value } of valid) {
    for (const { kind, value: inside, place } of partsOf(shape, value)) {
      if (place.length === 0 || (inside === null && at(value, place) === undefined)) continue;
      const pattern = withoutKinds(kind);
      texts.set(pattern, (texts.get(pattern) ?? new Set()).add(JSON.stringify(inside)));
    }
  }
  const smallest = (all: Set<string>) => [...all].sort((a, b) => a.length - b.length).slice(0, MOST_KNOWN);
  return new Map([...texts].map(([pattern, all]) => [pattern, smallest(all).map((text) => JSON.parse(text))]));
}

const isObject = (value: unknown) => typeOf(value) === 'object';

/** The same value with its documented properties first, in the order of the documentation. */
function ordered(shape: Shape, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const branch = branchFor(shape, value);
  if (Array.isArray(value)) return branch?.items ? value.map((item) => ordered(branch.items!, item)) : value;
  const known = [...(branch?.properties ?? [])].filter(([key]) => Object.hasOwn(value, key));
  const members = new Map<string, unknown>(
    known.map(([key, property]) => [key, ordered(property.shape, at(value, [key]))]),
  );
  for (const [key, member] of Object.entries(value)) if (!members.has(key)) members.set(key, member);
  return Object.fromEntries(members);
}

/** What is in a value, the inner first; keys that are not documented are parts too. */
function partsIn(shape: Shape, value: unknown): Part[] {
  const parts = [...partsOf(shape, value)].filter(({ place }) => at(value, place) !== undefined);
  const known = new Set(parts.map(({ place }) => pointer(place)));
  const unknown = parts.flatMap(({ place, kind, value: inside }): Part[] =>
    isObject(inside)
      ? Object.entries(inside as object)
          .filter(([key]) => !known.has(pointer([...place, key])))
          .map(([key, member]) => ({ place: [...place, key], kind: `${kind}/*`, value: member }))
      : [],
  );
  return [...parts, ...unknown].toSorted((a, b) => b.place.length - a.place.length);
}

/** Changes to one place that may make a refused value an accepted one, those that say most first. */
export function* edits({ shape }: KnownModel, pool: Pool, value: unknown): Generator<Edit> {
  const edit = (place: Place, kind: string, change: Change, refused: unknown, accepted: unknown): Edit => {
    const changed = replaced(value, place, change === 'without' ? REMOVED : accepted);
    const sort = sortOf(shape, value, place, change);
    return { kind, path: pointer(place), change, refused, sort, accepted, value: changed };
  };
  const inOrder = ordered(shape, value);
  if (JSON.stringify(inOrder) !== JSON.stringify(value)) {
    yield { kind: '', path: '', change: 'order', refused: undefined, sort: '', accepted: undefined, value: inOrder };
  }
  // What makes it another kind of object says little: that the other kind is accepted. What it lacks comes first.
  const late = new Map<string, Edit[]>();
  for (const { place, kind, value: inside } of partsIn(shape, value)) {
    const branch = isObject(inside) ? branchFor(shapeAt(shape, value, place), inside) : undefined;
    for (const key of branch?.properties?.keys() ?? []) {
      if (Object.hasOwn(inside as object, key)) continue;
      const known = pool.get(withoutKinds(`${branch!.place}/${key}`)) ?? [];
      for (const other of known.slice(0, 2)) yield edit([...place, key], `${kind}/${key}`, 'with', undefined, other);
    }
    yield* late.get(pointer(place)) ?? [];
    if (place.length === 0) continue;
    const known = pool.get(withoutKinds(kind)) ?? [];
    const others = nearest(inside, known).filter((other) => !isLike(inside, other));
    const changes = [
      ...others.map((other) => edit(place, kind, 'instead', inside, other)),
      edit(place, kind, 'without', inside, undefined),
    ];
    const owner = pointer(place.slice(0, -1));
    if (KIND_KEYS.includes(place.at(-1)!)) late.set(owner, [...(late.get(owner) ?? []), ...changes]);
    else yield* changes;
  }
}

/** Properties that tell what kind of object their owner is. */
const KIND_KEYS: Place = ['type', 'role'];

/** Values for a place: in place of a number those next to it first. */
function nearest(inside: unknown, known: readonly unknown[]): readonly unknown[] {
  if (typeof inside !== 'number') return known;
  const distance = (other: unknown) => (typeof other === 'number' ? Math.abs(other - inside) : Number.MAX_VALUE);
  return known.toSorted((one, other) => distance(one) - distance(other));
}

/** The shape of what stands in a place. */
function shapeAt(shape: Shape, value: unknown, place: Place): Shape {
  const [key, ...rest] = place;
  if (key === undefined) return shape;
  const branch = branchFor(shape, value);
  const inside = branch?.properties?.get(String(key))?.shape ?? branch?.items ?? branch?.rest;
  return inside ? shapeAt(inside, at(value, [key]), rest) : { nullable: false, branches: [] };
}

/** Stands for an item that is one too many, whatever it is. */
const ONE_OF_SEVERAL = 'one of several';

/** Stands for whatever an undocumented property holds. */
const ANYTHING = 'anything';

/** What sort of value stands in a place: one of few words, or any of a type. */
function sortOf(shape: Shape, value: unknown, place: Place, change: Change): string {
  const inside = at(value, place);
  const owner = at(value, place.slice(0, -1));
  if (change === 'without' && Array.isArray(owner) && owner.length > 1) return ONE_OF_SEVERAL;
  const { branches } = shapeAt(shape, value, place);
  if (branches.length === 0) return ANYTHING;
  return branchFor({ nullable: false, branches }, inside)?.members?.includes(inside)
    ? JSON.stringify(inside)
    : typeOf(inside);
}

/** Whether a value is like a refused one: a parser that refuses that for what it is refuses this, too. */
function isLike(refused: unknown, value: unknown): boolean {
  if (typeOf(refused) !== typeOf(value)) return false;
  if (typeof refused === 'string') return refused === value || (refused.length > LONG && String(value).length > LONG);
  if (typeof refused === 'number') return refused >= 0 ? Number(value) >= refused : Number(value) <= refused;
  if (typeof refused === 'boolean') return refused === value;
  if (Array.isArray(refused)) return (value as unknown[]).length >= refused.length;
  return refused === null || Object.keys(value as object).length >= Object.keys(refused as object).length;
}

/** Whether a value has what made the parser refuse another one in its place. */
function isAffected({ change, refused, sort }: Cause, value: unknown): boolean {
  if (sort === ANYTHING) return true;
  if (typeOf(refused) !== typeOf(value)) return false;
  if (sort === ONE_OF_SEVERAL) return true;
  if (sort !== typeOf(refused)) return refused === value;
  if (typeof refused === 'string') return change === 'without' || refused.length <= LONG || String(value).length > LONG;
  return isLike(refused, value);
}

/**
 * A value without what is known to be refused, wherever it stands, in several ways: not all of them need be valid. None
 * where it stands nowhere.
 */
export function* without({ shape }: KnownModel, cause: Cause, value: unknown): Generator<unknown> {
  if (cause.change === 'order') {
    const inOrder = ordered(shape, value);
    if (JSON.stringify(inOrder) !== JSON.stringify(value)) yield inOrder;
    return;
  }
  if (cause.change === 'with') {
    const whole = completed(shape, cause, value);
    if (whole !== undefined) yield whole;
    return;
  }
  const places = partsIn(shape, value)
    .filter(({ kind, value: inside }) => isSameKind(kind, cause) && isAffected(cause, inside))
    // The last first: the items before keep their index.
    .map(({ place }) => place)
    .toReversed();
  if (places.length === 0) return;
  const changed = (all: readonly Place[], by: unknown) =>
    all.reduce<unknown>((changed, place) => (isIn(changed, place) ? replaced(changed, place, by) : changed), value);
  if (cause.change === 'instead') yield changed(places, cause.accepted);
  yield changed(places, REMOVED);
  const owners = places.map((place) => place.slice(0, -1)).filter((place) => place.length > 0);
  if (owners.length === places.length) yield changed(owners, REMOVED);
}

/** Whether a value has what is known to be refused. */
export const has = (model: KnownModel, cause: Cause, value: unknown): boolean =>
  !without(model, cause, value).next().done;

/** Whether a cause may be in a kind of place: what is better left out of one kind of object, another may need. */
const isSameKind = (kind: string, { kind: other, change }: Cause) =>
  kind === other || (change !== 'without' && !other.endsWith(')') && withoutKinds(kind) === withoutKinds(other));

const isIn = (value: unknown, place: Place) => at(value, place) !== undefined;

function completed(shape: Shape, cause: Cause, value: unknown): unknown {
  const { kind, accepted } = cause;
  const key = kind.slice(kind.lastIndexOf('/') + 1);
  const lacks = ({ place, value: inside }: Part) =>
    isObject(inside) &&
    !Object.hasOwn(inside as object, key) &&
    (branchFor(shapeAt(shape, value, place), inside)?.properties?.has(key) ?? false);
  const places = partsIn(shape, value).filter((part) => isSameKind(`${part.kind}/${key}`, cause) && lacks(part));
  if (places.length === 0) return undefined;
  return places.reduce<unknown>((changed, { place }) => replaced(changed, [...place, key], accepted), value);
}

/** What tells a cause from others: the place, which kind of object stands there, the change, and the sort of value. */
export function causeKey({ kind, change, sort }: Cause): string {
  const place = kind.endsWith(')') && sort !== ONE_OF_SEVERAL ? kind : withoutKinds(kind);
  return [place, change, sort].join(' ');
}

/** What a branch allows, wherever it stands. */
const structureOf = (branch: Branch) =>
  JSON.stringify(branch, (key, part) => (key === 'place' ? undefined : part instanceof Map ? [...part] : part));

/** The same for causes in places that hold the same kind of object, since one type is likely to stand for both. */
export function sharedKey({ shape }: KnownModel, { path, change, sort }: Cause, value: unknown): string {
  const place = keysOf(path);
  const inside = change === 'with' ? undefined : at(value, place);
  const holder = isObject(inside) ? place : place.slice(0, -1);
  const branch = branchFor(shapeAt(shape, value, holder), at(value, holder));
  return [place.at(-1), change, sort, branch?.properties ? structureOf(branch) : path].join(' ');
}

/** What is in a value that the documentation does not name. */
function undocumented(shape: Shape, value: unknown): Part[] {
  const known = new Set([...partsOf(shape, value)].map(({ place }) => pointer(place)));
  return partsIn(shape, value).filter(({ place }) => !known.has(pointer(place)));
}

/** Whether the documentation names everything that is in a value. */
export const isDocumented = ({ shape }: KnownModel, value: unknown): boolean => undocumented(shape, value).length === 0;

/** A value without what the documentation does not name, its properties in the order of the documentation. */
export function plain({ shape }: KnownModel, value: unknown): unknown {
  const others = undocumented(shape, value);
  return ordered(
    shape,
    others.reduce<unknown>((changed, { place }) => replaced(changed, place, REMOVED), value),
  );
}
