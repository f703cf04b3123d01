import { toPointer } from '../json/pointer.js';
import { ownerAt } from '../schema/owner.js';
import type { Branch, Shape } from '../schema/shape.js';
import { changed, compareBounds, compareWords } from './compare-values.js';
import { type Difference, differenceAt, kindOf, mayBeSame, type Sides, typesOf } from './difference.js';

/** Kinds of objects of ours, and the kinds of the description that they may be. */
interface Match {
  readonly ours: Branch[];
  readonly theirs: Branch[];
}

/** Compares the shapes of documented objects with those of their schemas in a description. */
export class Comparison {
  /** The names of the objects that were compared. */
  readonly objects = new Set<string>();

  /** Compares what a place may hold. Several shapes mean that the place belongs to several kinds of objects. */
  *compare(ours: readonly Shape[], theirs: readonly Shape[], around: Sides): Generator<Difference> {
    const place = sidesOf(ours, theirs, around);
    // What an object is may be the same in two places of which only one allows null.
    const isNull = (shapes: readonly Shape[]) => (shapes.some(({ nullable }) => nullable) ? 'null' : 'no null');
    yield* changed(place, '', isNull(ours), isNull(theirs));
    const [a, b] = [ours.flatMap(({ branches }) => branches), theirs.flatMap(({ branches }) => branches)];
    const sides = { ...place, schema: componentOf(b) ?? place.schema };
    this.objects.add(sides.owner.name);
    yield* changed(sides, '', typesOf(a), typesOf(b));
    for (const type of new Set(a.map((branch) => branch.type))) {
      const ofType = (branches: readonly Branch[]) => branches.filter((branch) => branch.type === type);
      if (b.some((branch) => branch.type === type)) yield* this.compareType(type, ofType(a), ofType(b), sides);
    }
  }

  private *compareType(
    type: string | undefined,
    ours: Branch[],
    theirs: Branch[],
    sides: Sides,
  ): Generator<Difference> {
    if (type === 'object') return yield* this.compareObjects(ours, theirs, sides);
    yield* compareBounds(ours, theirs, sides);
    if (type === 'array') yield* this.compareInside(ours, theirs, 'items', '[]', sides);
    else yield* compareWords(ours, theirs, sides);
  }

  private *compareObjects(ours: Branch[], theirs: Branch[], sides: Sides): Generator<Difference> {
    for (const match of matchesOf(ours, theirs)) {
      if (match.theirs.length === 0) yield differenceAt(sides, `removed ${kindOf(match.ours[0]!)}`);
      else if (match.ours.length === 0) yield differenceAt(sides, `added ${kindOf(match.theirs[0]!)}`);
      else yield* this.compareMatch(match, sides);
    }
  }

  private *compareMatch({ ours, theirs }: Match, around: Sides): Generator<Difference> {
    const sides = sidesOf(ours, theirs, around);
    this.objects.add(sides.owner.name);
    yield* compareBounds(ours, theirs, sides);
    const keysOf = (branches: readonly Branch[]) =>
      branches.flatMap(({ properties }) => [...(properties?.keys() ?? [])]);
    for (const key of new Set([...keysOf(ours), ...keysOf(theirs)]))
      yield* this.compareProperty(key, ours, theirs, sides);
    yield* this.compareInside(ours, theirs, 'rest', '.*', sides);
  }

  private *compareProperty(
    key: string,
    ours: readonly Branch[],
    theirs: readonly Branch[],
    around: Sides,
  ): Generator<Difference> {
    const propertyOf = (branches: readonly Branch[]) => {
      const properties = branches.flatMap(({ properties }) => properties?.get(key) ?? []);
      const isRequired = properties.length === branches.length && properties.every(({ required }) => required);
      return { shapes: properties.map(({ shape }) => shape), presence: isRequired ? 'required' : 'optional' };
    };
    const [a, b] = [propertyOf(ours), propertyOf(theirs)];
    const sides = { ...around, place: around.place + toPointer([key]), schema: `${around.schema}.${key}` };
    if (a.shapes.length === 0) return yield differenceAt(sides, 'added');
    if (b.shapes.length === 0) return yield differenceAt(sides, 'removed');
    yield* changed(sides, '', a.presence, b.presence);
    yield* this.compare(a.shapes, b.shapes, sides);
  }

  /** Compares the items of arrays, or the properties of objects that have no documented name. */
  private *compareInside(
    ours: readonly Branch[],
    theirs: readonly Branch[],
    what: 'items' | 'rest',
    suffix: string,
    around: Sides,
  ): Generator<Difference> {
    const [a, b] = [ours.flatMap((branch) => branch[what] ?? []), theirs.flatMap((branch) => branch[what] ?? [])];
    const sides = { ...around, place: `${around.place}/*`, schema: around.schema + suffix };
    if (a.length > 0 && b.length > 0) return yield* this.compare(a, b, sides);
    const types = (shapes: readonly Shape[]) => typesOf(shapes.flatMap(({ branches }) => branches)) || 'any';
    yield* changed(sides, '', types(a), types(b));
  }
}

/** Returns the documented object and the schema that begin at corresponding places, or those around them. */
function sidesOf(ours: readonly (Shape | Branch)[], theirs: readonly (Shape | Branch)[], around: Sides): Sides {
  const [first, ...others] = ours as [Shape, ...Shape[]];
  const isOne = others.every(({ objects }) => objects[0] === first.objects[0]);
  const owner = isOne ? ownerAt(first, around.owner) : around.owner;
  return { owner, place: first.place, schema: componentOf(theirs) ?? around.schema };
}

/** The name of the component that is all there is. */
const componentOf = (theirs: readonly (Shape | Branch)[]) => (theirs.length === 1 ? theirs[0]!.objects[0] : undefined);

/** Matches kinds of objects. Kinds that nothing distinguishes are in one match. */
function matchesOf(ours: readonly Branch[], theirs: readonly Branch[]): Match[] {
  if (ours.length === 1 && theirs.length === 1) return [{ ours: [...ours], theirs: [...theirs] }];
  let matches: Match[] = ours.map((branch) => ({ ours: [branch], theirs: [] }));
  for (const branch of theirs) {
    const isSame = (match: Match) => match.ours.some((one) => mayBeSame(one, branch));
    const same = matches.filter(isSame);
    matches = [
      ...matches.filter((match) => !same.includes(match)),
      { ours: same.flatMap((match) => match.ours), theirs: [...same.flatMap((match) => match.theirs), branch] },
    ];
  }
  return matches;
}
