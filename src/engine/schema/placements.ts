import type { Branch, Shape } from './shape.js';

/** A documented object in a model, and where it stands. */
export interface Placement {
  /** The names of the object, the most specific first. */
  readonly names: readonly string[];
  /** Where, as a place pattern. */
  readonly place: string;
  /** The documented object that it is nested in; none for the model itself. */
  readonly within?: Placement;
}

/** Lists every documented object of a shape, the outer first. */
export function placementsOf(shape: Shape, within?: Placement): Placement[] {
  const own = placementAt(shape, within);
  const inside = shape.branches.flatMap((branch) => {
    const ownBranch = placementAt(branch, own ?? within);
    const shapes = shapesIn(branch).flatMap((inner) => placementsOf(inner, ownBranch ?? own ?? within));
    return ownBranch ? [ownBranch, ...shapes] : shapes;
  });
  return own ? [own, ...inside] : inside;
}

const placementAt = ({ objects, place }: Shape | Branch, within?: Placement): Placement | undefined =>
  objects.length === 0 ? undefined : { names: objects, place, ...(within && { within }) };

/** The shapes of everything inside a branch. */
export const shapesIn = ({ properties, items, rest }: Branch): Shape[] => [
  ...[...(properties?.values() ?? [])].map(({ shape }) => shape),
  ...[items, rest].filter((inner) => inner !== undefined),
];

/** Whether a documented object begins here: what is below belongs to it. */
const isDocumented = ({ objects }: Shape | Branch) => objects.length > 0;

/** Lists the branches that belong to the object at the root of a shape, and not to one that is nested in it. */
export function ownBranches(shape: Shape, isRoot = true): Branch[] {
  if (!isRoot && isDocumented(shape)) return [];
  return shape.branches
    .filter((branch) => !isDocumented(branch))
    .flatMap((branch) => [branch, ...shapesIn(branch).flatMap((inner) => ownBranches(inner, false))]);
}

/** Lists the place patterns that a pattern without kinds means in a shape. The last step does not name a kind. */
export function patternsFor(shape: Shape, pattern: string): string[] {
  const walk = (current: Shape, [step, ...rest]: readonly string[]): string[] => {
    if (step === undefined) return [current.place];
    return current.branches.flatMap(({ items, rest: others, properties }) => {
      const next = step === '*' ? (items ?? others) : (properties?.get(step)?.shape ?? others);
      return next ? walk(next, rest) : [];
    });
  };
  return [...new Set(walk(shape, pattern.split('/').slice(1)))];
}
