import type { Mutation } from '../../arbitraries/_mutation.js';
import type { Branch, Shape } from '../schemas/shape.js';
import { matcher } from './globs.js';
import { withoutKinds } from './kinds.js';

/** A mutation in one kind of place: as fine as cases are told apart. */
export interface Stratum {
  readonly mutation: Mutation;
  /** A JSON Pointer with `*` for any key or index; behind a step stands which kind of object is meant. */
  readonly place: string;
}

/** Every place that a shape tells of, with the kinds of objects in it. */
function placesIn(shape: Shape, place = ''): string[] {
  const inBranch = ({ place, properties = new Map(), items, rest }: Branch): string[] => [
    place,
    ...[...properties].flatMap(([key, { shape }]) => placesIn(shape, `${place}/${key}`)),
    ...[items, rest].flatMap((inside) => (inside ? placesIn(inside, `${place}/*`) : [])),
  ];
  const inside = shape.branches.flatMap(inBranch);
  return [...new Set(shape.branches.length > 0 ? inside : [place])];
}

/** The kinds of objects that have documented properties, by their places; those that `open` names are left out. */
export function objectsIn(shape: Shape, open: readonly string[]): string[] {
  const isOpen = matcher(open);
  const inShape = ({ branches }: Shape): string[] => branches.flatMap(inBranch);
  const inBranch = ({ place, name, properties, items, rest }: Branch): string[] => [
    ...(properties && !isOpen(`${place} is ${name}`) ? [place] : []),
    ...[...(properties ?? [])].flatMap(([, { shape }]) => inShape(shape)),
    ...[items, rest].flatMap((inside) => (inside ? inShape(inside) : [])),
  ];
  return inShape(shape);
}

type ByPattern = ReadonlyMap<string, readonly string[]>;

const known = new WeakMap<Shape, ByPattern>();

/** The places that a shape tells of, by what they are without the kinds of objects in them; looked up once. */
function placesByPattern(shape: Shape): ByPattern {
  const before = known.get(shape);
  if (before) return before;
  const places = new Map<string, string[]>();
  for (const place of placesIn(shape)) {
    places.set(withoutKinds(place), [...(places.get(withoutKinds(place)) ?? []), place]);
  }
  known.set(shape, places);
  return places;
}

/** The strata of some mutations; one for a mutation whose place no shape tells of. */
export function strataOf(shape: Shape, mutations: readonly Mutation[]): Stratum[] {
  const places = placesByPattern(shape);
  return mutations.flatMap((mutation) => {
    const { at, kinds } = mutation;
    const fits = (place: string) =>
      !kinds || kinds.some((kind) => place.includes(`(${kind})`) || place.includes(`(${kind} `));
    const found = (places.get(at) ?? []).filter(fits);
    return (found.length > 0 ? found : [at]).map((place) => ({ mutation, place }));
  });
}
