import { globMatcher } from '../glob.js';
import { findPlaces, getAt } from '../json/place.js';
import { isObject, type JsonObject } from '../json/type-of.js';
import { boundTests, isEqualTo, type Test } from '../schema/bounds.js';
import { findPattern, withoutKinds } from '../schema/place-pattern.js';
import type { Placement } from '../schema/placements.js';
import type { Rule } from '../schema/rules.js';
import { type Branch, branchFor, type Property, type Shape } from '../schema/shape.js';
import type { Boundary, ObjectCases } from './mutation.js';
import type { RuleIndex, Subject } from './rules-at.js';

/** The groups of coverage goals. */
export type GoalGroup = 'boundaries' | 'members' | 'branches' | 'presences';

export const GOAL_GROUPS: readonly GoalGroup[] = ['boundaries', 'members', 'branches', 'presences'];

/** Something that a valid value can reach: a boundary, a member of an enum, a kind of object, the absence of a property. */
export interface Goal {
  readonly group: GoalGroup;
  /** Where, as a place pattern. */
  readonly place: string;
  /** What is reached. Completes a sentence that begins with the place: `= 4096`, `absent`, `of 16 properties`. */
  readonly name: string;
  /** The id of the rule that it is about. */
  readonly rule: string;
  /** The documented object that it belongs to, and where that is. */
  readonly object: string;
  readonly placement: string;
}

/** The coverage goals of a model. */
export interface Goals {
  readonly all: readonly Goal[];
  /** The goals that a valid value reaches, by their index in `all`. */
  reachedBy(value: unknown): ReadonlySet<number>;
  /** Whether a valid value reaches a goal, and nothing in it is excluded from the goals. */
  isSound(value: unknown, goal?: number): boolean;
}

/** Stands for the index of a goal that is excluded. */
const EXCLUDED = -1;

/** A documented object, and what its cases say about it. */
interface Owner extends Placement {
  readonly within?: Owner;
  readonly cases: ObjectCases | undefined;
  readonly excludes: (goal: string) => boolean;
}

/** Whether an object, or one around it, excludes a goal. */
function isExcluded(owner: Owner, place: string, name: string): boolean {
  for (let one: Owner | undefined = owner; one; one = one.within) {
    const inside = relativeTo(one, place);
    if (one.excludes(`${inside} ${name}`)) return true;
    if (one !== owner && one.excludes(`${withoutKinds(inside)} ${name}`)) return true;
  }
  return false;
}

const relativeTo = ({ place }: Placement, pattern: string) => pattern.slice(place.length);

type State = 'absent' | 'present';

/** A property that is `null` reaches the goal of its shape. */
const stateOf = (member: unknown): State | 'null' =>
  member === undefined ? 'absent' : member === null ? 'null' : 'present';

/** Collects the goals of a shape, and how to recognize a value that reaches them. */
class Collector {
  readonly all: Goal[] = [];
  private readonly tests = new Map<Branch, [number, Test][]>();
  private readonly kinds = new Map<Branch, number>();
  private readonly nulls = new Map<Shape, number>();
  private readonly states = new Map<Property, Partial<Record<State, number>>>();

  constructor(
    private readonly rules: RuleIndex,
    private readonly ownerOf: (within: Owner | undefined, at: Shape | Branch) => Owner | undefined,
  ) {}

  private add(owner: Owner, group: GoalGroup, place: string, name: string, subject: Partial<Subject> = {}): number {
    if (isExcluded(owner, place, name)) return EXCLUDED;
    const rule = this.ruleOf(owner, place, subject);
    const goal = { group, place, name, rule: rule?.id ?? '', object: owner.names[0]!, placement: owner.place };
    return this.all.push(goal) - 1;
  }

  /** The rule that a goal is about: of its object, or of the one that the object is nested in. */
  private ruleOf(owner: Owner, place: string, { keyword }: Partial<Subject>): Rule | undefined {
    const subjects: Subject[] = [];
    for (let one: Placement | undefined = owner; one; one = one.within) {
      const at = withoutKinds(relativeTo(one, place));
      subjects.push({ names: one.names, at, ...(keyword && { keyword }) });
      // What is deeper inside an object is no business of the one around it.
      if (at !== '') break;
    }
    return this.rules.about(...subjects);
  }

  collect(shape: Shape, within?: Owner): void {
    const owner = this.ownerOf(within, shape) ?? within!;
    if (shape.nullable) {
      this.nulls.set(shape, this.add(owner, 'presences', shape.place, 'null', { keyword: 'null' }));
    }
    for (const branch of shape.branches) {
      const { place, name, members = [], properties = [], items, rest } = branch;
      if (shape.branches.length > 1 && members.length === 0) {
        const isKind = place.endsWith(`(${name})`);
        this.kinds.set(branch, this.add(owner, 'branches', place, isKind ? 'present' : `is ${name}`));
      }
      const inside = this.ownerOf(owner, branch) ?? owner;
      const tests = boundTests(branch).map(({ name, keyword, test }): [number, Test] => {
        return [this.add(inside, 'boundaries', place, name, keyword ? { keyword } : {}), test];
      });
      const isChoice = members.length > 1 || shape.branches.length > 1;
      const ofMembers = (isChoice ? members : []).map((member): [number, Test] => {
        return [this.add(inside, 'members', place, `= ${JSON.stringify(member)}`), isEqualTo(member)];
      });
      this.tests.set(branch, [...tests, ...ofMembers]);
      for (const [key, property] of properties) this.collectProperty(inside, `${place}/${key}`, property);
      if (items) this.collect(items, inside);
      if (rest) this.collect(rest, inside);
    }
  }

  private collectProperty(owner: Owner, place: string, property: Property): void {
    const presence = (state: State) => this.add(owner, 'presences', place, state);
    if (!property.required) this.states.set(property, { absent: presence('absent'), present: presence('present') });
    this.collect(property.shape, owner);
  }

  /** Reports each goal that a value in the place of a shape reaches. */
  visit(shape: Shape, value: unknown, report: (goal: number | undefined) => void): void {
    if (value === null) report(this.nulls.get(shape));
    const branch = branchFor(shape, value);
    if (!branch) return;
    report(this.kinds.get(branch));
    for (const [goal, test] of this.tests.get(branch)!) if (test(value)) report(goal);
    for (const [key, property] of branch.properties ?? []) {
      const member = getAt(value, [key]);
      const state = stateOf(member);
      if (state !== 'null') report(this.states.get(property)?.[state]);
      if (member !== undefined) this.visit(property.shape, member, report);
    }
    if (branch.items) for (const item of value as unknown[]) this.visit(branch.items, item, report);
    if (branch.rest) for (const member of Object.values(value as object)) this.visit(branch.rest, member, report);
  }
}

/** A boundary of a documented object, where the object is placed. */
interface PlacedBoundary {
  readonly boundary: Boundary;
  readonly placement: Placement;
}

/**
 * Lists the coverage goals of a model: those that its shape shows, and the boundaries of the documented objects in it.
 * `casesOf` returns the cases of a documented object, if it has any.
 */
export function goalsOf(
  shape: Shape,
  placements: readonly Placement[],
  rules: RuleIndex,
  casesOf: (placement: Placement) => ObjectCases | undefined,
): Goals {
  const byPlace = new Map<string, Owner>();
  const keyOf = (objects: readonly string[], place: string) => `${objects.join()} ${place}`;
  const ownerOf = (within: Owner | undefined, { objects, place }: Shape | Branch): Owner | undefined => {
    if (objects.length === 0) return undefined;
    const key = keyOf(objects, place);
    const known = byPlace.get(key);
    if (known) return known;
    const cases = casesOf({ names: objects, place });
    const excludes = globMatcher(cases?.exclusions ?? []);
    const made = { names: objects, place, cases, excludes, ...(within && { within }) };
    byPlace.set(key, made);
    return made;
  };
  const collector = new Collector(rules, ownerOf);
  collector.collect(shape);
  const ofShape = collector.all.length;
  const placed = placements.flatMap((placement): PlacedBoundary[] => {
    const owner = byPlace.get(keyOf(placement.names, placement.place));
    return (casesOf(placement)?.boundaries ?? [])
      .filter(({ at, name }) => !owner || !isExcluded(owner, placement.place + at, name))
      .map((boundary) => ({ boundary, placement }));
  });
  const ofBoundaries = placed.map(({ boundary: { rule, at, name }, placement: { names, place } }): Goal => {
    return { group: 'boundaries', place: place + at, name, rule: rule.id, object: names[0]!, placement: place };
  });
  const isReachedIn = ({ boundary, placement }: PlacedBoundary, value: unknown) =>
    findPattern(shape, value, placement.place).some((place) => {
      const owner = getAt(value, place);
      if (owner === undefined || owner === null) return false;
      return findPlaces(owner, boundary.at).some((at) => boundary.isReached(getAt(owner, at), owner as JsonObject));
    });
  const isOpenAt = ({ isOpen }: ObjectCases, placement: Placement, value: unknown) =>
    findPattern(shape, value, placement.place).some((place) => {
      const owner = getAt(value, place);
      return isObject(owner) && isOpen?.(owner);
    });
  const open = placements.flatMap((placement) => {
    const cases = casesOf(placement);
    return cases?.isOpen ? [{ placement, cases }] : [];
  });
  const isOpen = (value: unknown) => open.some(({ placement, cases }) => isOpenAt(cases, placement, value));
  const reachedInShape = (value: unknown) => {
    const reached = new Set<number>();
    collector.visit(shape, value, (goal) => goal !== undefined && reached.add(goal));
    return { reached, isExcluded: reached.delete(EXCLUDED) };
  };
  return {
    all: [...collector.all, ...ofBoundaries],
    reachedBy(value) {
      const { reached } = reachedInShape(value);
      placed.forEach((one, index) => {
        if (isReachedIn(one, value)) reached.add(ofShape + index);
      });
      return reached;
    },
    isSound(value, goal) {
      const { reached, isExcluded } = reachedInShape(value);
      if (isExcluded || isOpen(value)) return false;
      if (goal === undefined) return true;
      const boundary = placed[goal - ofShape];
      return boundary ? isReachedIn(boundary, value) : reached.has(goal);
    },
  };
}
