import type { Boundary } from '../../arbitraries/_boundary.js';
import { type RuleId, rulesOf } from '../rules.js';
import { type Branch, branchFor, type Property, type Shape } from '../schemas/shape.js';
import { boundaryTests, is, type Test } from './bounds.js';
import { matcher } from './globs.js';
import { kindsIn, withoutKinds } from './kinds.js';
import { at, placesOf } from './places.js';

/** What a set of valid values can reach, one kind of thing a group. */
export type PointGroup = 'boundaries' | 'members' | 'branches' | 'presences';

export const POINT_GROUPS: readonly PointGroup[] = ['boundaries', 'members', 'branches', 'presences'];

/** Something that a valid value may reach: a boundary, a member of an enum, a kind of object, a property that is absent. */
export interface Point {
  readonly group: PointGroup;
  /** Where, as a JSON Pointer with `*` for any key or index; behind a step stands which kind of object is meant. */
  readonly place: string;
  /** What, to be read after the place: `= 4096`, `absent`, `of 16 properties`. */
  readonly name: string;
  /** The documented rule that it is about. */
  readonly rule: RuleId;
}

/** Which points a model has, and which of them a value reaches. */
export interface Points {
  readonly all: readonly Point[];
  /** Those that a valid value reaches, by their number in `all`. */
  reachedBy(value: unknown): ReadonlySet<number>;
  /** Whether a valid value reaches that point, and has nothing that is left open. */
  isSound(value: unknown, point?: number): boolean;
}

/** Stands for the number of a point that the documentation leaves open. */
const OPEN = -1;

/** The rule that is about the key of a place, and not about what stands there. */
const OF_KEY: RuleId = 'response.metadata.key-length';

/** The rule that is about a place: one of its kind of object, or else the first that names it and refuses something. */
function ruleAt(model: string, { place, name }: Omit<Point, 'rule'>, allKinds: ReadonlySet<string>): RuleId {
  const plain = withoutKinds(place);
  const kinds = kindsIn(place);
  const isAbout = (id: string) => id.split('.').every((word) => !allKinds.has(word) || kinds.includes(word));
  const naming = (where: string) =>
    rulesOf(model).filter(
      ({ id, places, effect, kinds: only = kinds }) =>
        effect !== 'shapes' &&
        id !== 'types' &&
        id !== OF_KEY &&
        places[model]!.includes(where) &&
        isAbout(id) &&
        only.every((kind) => kinds.includes(kind)),
    );
  const exact = naming(plain);
  const named = exact.length > 0 ? exact : naming(plain.replace(/[^/]+$/, '*'));
  const ofSize = /^of \d+ properties$/.test(name) ? named.find(({ id }) => id.endsWith('.max-entries')) : undefined;
  // A rule that several places share says nothing of null.
  const own = `${model}${plain.replaceAll('/', '.')}`;
  const ofNull = named.find(({ id }) => id.endsWith('.null')) ?? named.find(({ id }) => id === own);
  const ofKind = named.find(({ id }) => kinds.some((kind) => id.includes(`.${kind}`)));
  const ofName = name === 'null' ? ofNull : ofSize;
  const found = ofName ?? ofKind ?? named.find(({ effect }) => effect === 'refuses') ?? named[0];
  return (found?.id as RuleId | undefined) ?? 'types';
}

/** Collects the points of a shape, and how to tell that a value in its place reaches them. */
class Collected {
  readonly all: Omit<Point, 'rule'>[] = [];
  private readonly tests = new Map<Branch, [number, Test][]>();
  private readonly kinds = new Map<Shape, Map<Branch, number>>();
  private readonly states = new Map<Property, Partial<Record<'absent' | 'null' | 'present', number>>>();

  constructor(private readonly isLeftOut: (place: string, name: string) => boolean) {}

  private add(group: PointGroup, place: string, name: string): number {
    if (this.isLeftOut(place, name)) return OPEN;
    return this.all.push({ group, place, name }) - 1;
  }

  collect(shape: Shape): void {
    for (const branch of shape.branches) {
      const { place, name, members = [], properties = [], items, rest } = branch;
      const isKind = shape.branches.length > 1 && members.length === 0;
      const kind = isKind
        ? this.add('branches', place, place.endsWith(`(${name})`) ? 'present' : `is ${name}`)
        : undefined;
      if (kind !== undefined) this.kinds.set(shape, (this.kinds.get(shape) ?? new Map()).set(branch, kind));
      const tests: [number, Test][] = Object.entries(boundaryTests(branch)).map(([name, test]) => {
        return [this.add('boundaries', place, name), test];
      });
      if (members.length > 1 || shape.branches.length > 1) {
        tests.push(
          ...members.map((member): [number, Test] => {
            return [this.add('members', place, `= ${JSON.stringify(member)}`), is(member)];
          }),
        );
      }
      this.tests.set(branch, tests);
      for (const [key, property] of properties) this.collectProperty(`${place}/${key}`, property);
      if (items) this.collect(items);
      if (rest) this.collect(rest);
    }
  }

  private collectProperty(place: string, property: Property): void {
    const states: ('absent' | 'null' | 'present')[] = [
      ...(property.required ? [] : (['absent', 'present'] as const)),
      ...(property.shape.nullable ? (['null'] as const) : []),
    ];
    const numbers = states.map((state) => [state, this.add('presences', place, state)]);
    this.states.set(property, Object.fromEntries(numbers));
    this.collect(property.shape);
  }

  /** Tells of each point that a value in the place of a shape reaches. */
  visit(shape: Shape, value: unknown, reach: (point: number | undefined) => void): void {
    const branch = branchFor(shape, value);
    if (!branch) return;
    reach(this.kinds.get(shape)?.get(branch));
    for (const [point, test] of this.tests.get(branch)!) if (test(value)) reach(point);
    for (const [key, property] of branch.properties ?? []) {
      const object = value as Record<string, unknown>;
      const member = Object.hasOwn(object, key) ? object[key] : undefined;
      reach(this.states.get(property)![member === undefined ? 'absent' : member === null ? 'null' : 'present']);
      if (member !== undefined) this.visit(property.shape, member, reach);
    }
    if (branch.items) for (const item of value as unknown[]) this.visit(branch.items, item, reach);
    if (branch.rest) for (const member of Object.values(value as object)) this.visit(branch.rest, member, reach);
  }
}

/**
 * The points of a model: those that its shape tells, and its own boundaries. Left out are those that the documentation
 * leaves open, each as its place and name with a space between; `*` stands for any characters.
 */
export function pointsOf(
  model: string,
  shape: Shape,
  boundaries: readonly Boundary[],
  open: readonly string[],
): Points {
  const isOpen = matcher(open);
  const collected = new Collected((place, name) => isOpen(`${place} ${name}`));
  collected.collect(shape);
  const fromShape = collected.all.length;
  const allKinds = new Set(collected.all.flatMap(({ place }) => kindsIn(place)));
  const all = [
    ...collected.all.map((point): Point => ({ ...point, rule: ruleAt(model, point, allKinds) })),
    ...boundaries.map(({ rule, at, name }): Point => ({ group: 'boundaries', place: at, name, rule })),
  ];
  const isReachedIn = ({ at: pattern, isReached }: Boundary, value: unknown) => {
    const root = value as Record<string, unknown>;
    return placesOf(value, pattern).some((place) => isReached(at(value, place), root));
  };
  const fromShapeOf = (value: unknown) => {
    const points = new Set<number>();
    collected.visit(shape, value, (point) => point !== undefined && points.add(point));
    return { points, isOpen: points.delete(OPEN) };
  };
  return {
    all,
    reachedBy(value) {
      const { points } = fromShapeOf(value);
      boundaries.forEach((boundary, index) => {
        if (isReachedIn(boundary, value)) points.add(fromShape + index);
      });
      return points;
    },
    isSound(value, point) {
      const { points, isOpen } = fromShapeOf(value);
      if (isOpen) return false;
      const boundary = boundaries[(point ?? 0) - fromShape];
      return point === undefined || (boundary ? isReachedIn(boundary, value) : points.has(point));
    },
  };
}
