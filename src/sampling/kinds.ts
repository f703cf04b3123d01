import { branchFor, type Shape } from '../schemas/shape.js';
import { pointer } from '../schemas/violations.js';
import { at, type Place, placesOf } from './places.js';

// A kind of place is a JSON Pointer with `*` for any key or index; behind a step stands in brackets which kind of object
// is meant, where there are several: `/output/*(message user)/content/*`.

/** The same pattern without the kinds of objects. */
export const withoutKinds = (kind: string) => kind.replaceAll(/\([^)]*\)/g, '');

/** The kinds of objects that a place is in: `message` and `assistant`, say. */
export const kindsIn = (place: string) => [...place.matchAll(/\(([^)]*)\)/g)].flatMap(([, kind]) => kind!.split(' '));

/** A part of a value, and what kind of place it stands in; a documented property that is absent is a part too. */
export interface Part {
  readonly place: Place;
  readonly kind: string;
  readonly value: unknown;
}

/** Every part of a value, the outer first. */
export function* partsOf(shape: Shape, value: unknown, place: Place = [], above = ''): Generator<Part> {
  const branch = branchFor(shape, value);
  yield { place, kind: branch?.place ?? above, value };
  if (!branch) return;
  for (const [key, property] of branch.properties ?? []) {
    yield* partsOf(property.shape, at(value, [key]) ?? null, [...place, key], `${branch.place}/${key}`);
  }
  const inside = branch.items ?? branch.rest;
  if (!inside) return;
  const entries = Array.isArray(value) ? value.entries() : Object.entries(value as object);
  for (const [key, member] of entries) yield* partsOf(inside, member, [...place, key], `${branch.place}/*`);
}

/** What kind of place each part of a value stands in, by its JSON Pointer. */
export const kindsOf = (shape: Shape, value: unknown): Map<string, string> =>
  new Map([...partsOf(shape, value)].map(({ place, kind }) => [pointer(place), kind]));

/** What kind of place a place of a value is: as `kindsOf` has it, without looking anywhere else. */
function kindAt(shape: Shape, value: unknown, place: Place): string | undefined {
  let [of, inside, above]: [Shape, unknown, string] = [shape, value, ''];
  for (const key of place) {
    const branch = branchFor(of, inside);
    if (!branch) return undefined;
    const member = at(inside, [key]);
    const other = branch.items ?? branch.rest;
    const property = other && member !== undefined ? undefined : branch.properties?.get(String(key));
    const next = property?.shape ?? other;
    if (!next) return undefined;
    above = `${branch.place}/${property ? key : '*'}`;
    [of, inside] = [next, member ?? null];
  }
  return branchFor(of, inside)?.place ?? above;
}

/** The places of a value that are of that kind; without kinds of objects in it, a pattern like any other. */
export function placesOfKind(shape: Shape, value: unknown, kind: string): Place[] {
  const pattern = withoutKinds(kind);
  const places = placesOf(value, pattern);
  return kind === pattern ? places : places.filter((place) => kindAt(shape, value, place) === kind);
}
