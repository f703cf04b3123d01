import type * as fc from 'fast-check';
import { getAt, type Place, replaceAt } from '../json/place.js';
import { isObject, type JsonObject } from '../json/type-of.js';
import { partsOf, shapeAt } from '../schema/place-pattern.js';
import { ownBranches } from '../schema/placements.js';
import type { Rule } from '../schema/rules.js';
import { branchFor, type Shape } from '../schema/shape.js';
import { type Mutation, UNFIT } from './mutation.js';

type Entry = [key: string, member: unknown];

const oneOf = <T>(random: fc.Random, choices: readonly T[]): T => choices[random.nextInt(0, choices.length - 1)]!;

/** The compatibility policy of an API. */
export interface Policy {
  /** The rule that states it. */
  readonly rule: Rule;
  /** Names of new properties, which no documented object has. */
  readonly newNames: readonly string[];
  /** Endings that make a new name of any documented one. */
  readonly newEndings: readonly string[];
}

/** Returns a name that an object does not have: a new one, or one that begins like one of its own. */
function newName(object: JsonObject, random: fc.Random, { newNames, newEndings }: Policy): string {
  const own = Object.keys(object);
  const isAlike = own.length > 0 && random.nextBoolean();
  return isAlike ? oneOf(random, own) + oneOf(random, newEndings) : oneOf(random, newNames);
}

/** Adds a property, anywhere among the others. */
function withProperty(object: JsonObject, key: string, member: unknown, random: fc.Random): JsonObject {
  const entries = Object.entries(object);
  return Object.fromEntries(entries.toSpliced(random.nextInt(0, entries.length), 0, [key, member]));
}

/** What a new property may hold. */
const NEW_MEMBERS: Readonly<Record<string, readonly unknown[]>> = {
  scalar: [true, false, 0, -1, 0.5, 1e21, '', 'new'],
  null: [null],
  object: [{}, { type: 'new', enabled: true }, { a: { b: { c: null } } }],
  array: [[], ['new', 1, null], [[{}]]],
};

/** Rearranges the properties of every object in a value; arrays keep their order. */
function arranged(value: unknown, arrange: (entries: Entry[]) => Entry[]): unknown {
  if (Array.isArray(value)) return value.map((item) => arranged(item, arrange));
  if (!isObject(value)) return value;
  const entries = Object.entries(value).map(([key, member]): Entry => [key, arranged(member, arrange)]);
  // JavaScript puts keys that are integers first, whatever is done to them.
  const isFixed = entries.some(([key]) => /^\d+$/.test(key));
  return Object.fromEntries(isFixed ? entries : arrange(entries));
}

function shuffled(entries: Entry[], random: fc.Random): Entry[] {
  const left = [...entries];
  return entries.map(() => left.splice(random.nextInt(0, left.length - 1), 1)[0]!);
}

/** Lists the documented objects in a value, the inner first. Free objects, which hold what people attach, are left out. */
function documentedObjects(shape: Shape, value: unknown, isClosed: IsClosed): Place[] {
  const parts = partsOf(shape, value).filter(({ value: inside }) => isObject(inside));
  return parts
    .filter(({ place }) => isOpenAt(shape, value, place, isClosed))
    .map(({ place }) => place)
    .toReversed();
}

/** Whether nothing may be added to the documented object with these names. */
type IsClosed = (names: readonly string[]) => boolean;

function isOpenAt(shape: Shape, value: unknown, place: Place, isClosed: IsClosed): boolean {
  const inside = shapeAt(shape, value, place);
  const branch = inside && branchFor(inside, getAt(value, place));
  return branch?.properties !== undefined && !isClosed(branch.objects) && !isClosed(inside!.objects);
}

/**
 * Lists what the compatibility policy of an API allows it to do to any object: new properties in each kind of object that
 * belongs to a documented object, in all of them at once, and another order of properties. The places of the mutations
 * are place patterns. `isExcluded` is called with a place and the name of a kind of object.
 */
export function evolutionsOf(
  shape: Shape,
  policy: Policy,
  isExcluded: (goal: string) => boolean,
  isClosed: IsClosed = () => false,
): Mutation[] {
  const { rule } = policy;
  const objects = ownBranches(shape).filter(
    ({ place, name, properties }) => properties && !isExcluded(`${place} is ${name}`),
  );
  const newProperties = objects.flatMap(({ place }) =>
    Object.entries(NEW_MEMBERS).map(([kind, members]): Mutation => {
      const change: Mutation['change'] = (object, { random }) => {
        if (!isObject(object)) return UNFIT;
        const key = newName(object, random, policy);
        return withProperty(object, key, structuredClone(oneOf(random, members)), random);
      };
      return { rule, name: `new-${kind}`, at: place, change, addsProperty: true };
    }),
  );
  if (objects.length === 0) return [];
  const everywhere: Mutation['change'] = (value, { random }) => {
    const name = oneOf(random, policy.newNames);
    const add = (changed: unknown, place: Place) =>
      replaceAt(changed, place, withProperty(getAt(changed, place) as JsonObject, name, 'new', random));
    const places = documentedObjects(shape, value, isClosed);
    return places.length > 0 ? places.reduce(add, value) : UNFIT;
  };
  const arrangement = (arrange: (entries: Entry[], random: fc.Random) => Entry[]): Mutation['change'] => {
    return (value, { random }) => {
      const other = arranged(value, (entries) => arrange(entries, random));
      return JSON.stringify(other) === JSON.stringify(value) ? UNFIT : other;
    };
  };
  const arrangements: Mutation[] = [
    { rule, name: 'reordered', at: '', change: arrangement(shuffled) },
    { rule, name: 'reversed', at: '', change: arrangement((entries) => entries.toReversed()) },
  ];
  const isArrangeable = objects.some(({ properties }) => properties!.size > 1);
  return [
    ...newProperties,
    { rule, name: 'new-property-everywhere', at: '', change: everywhere },
    ...(isArrangeable ? arrangements : []),
  ];
}
