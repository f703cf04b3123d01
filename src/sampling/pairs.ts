import { REMOVED } from '../../arbitraries/_mutation.js';
import type { Branch, Property, Shape } from '../schemas/shape.js';
import { pointer, violations } from '../schemas/violations.js';
import type { Case } from './case.js';
import { partsOf } from './kinds.js';
import type { KnownModel } from './known-model.js';
import { pairwise, type Row } from './pairwise.js';
import { at, type Place, replaced } from './places.js';
import { isolated, pruned } from './pruned.js';

/** The states of an optional property, by their number in a row. */
const STATES = ['absent', 'present', 'null'] as const;
type State = (typeof STATES)[number];

/** A kind of object, and which of its properties may be absent. */
interface Kind {
  readonly place: string;
  readonly optional: readonly (readonly [key: string, states: number])[];
}

/** An object of a kind in a valid value. */
interface Instance {
  readonly root: unknown;
  readonly place: Place;
  /** The state of each optional property, as far as the object has it: 1 or 2 where it is there, 0 where it is not. */
  readonly row: Row;
}

/** Valid values that are looked through for objects. */
const LOOKED_THROUGH = 300;

/** Objects of one kind that are kept of those with the same properties. */
const ALIKE = 3;

/** The kinds of objects with at least one property that may be absent. */
function kindsIn(shape: Shape, hasNull: (place: string) => boolean): Kind[] {
  return shape.branches.flatMap((branch: Branch): Kind[] => {
    const properties: [string, Property][] = [...(branch.properties ?? [])];
    const optional = properties
      .filter(([, { required }]) => !required)
      .map(([key]) => [key, hasNull(`${branch.place}/${key}`) ? 3 : 2] as const);
    const inside = [branch.items, branch.rest, ...properties.map(([, { shape }]) => shape)];
    const below = inside.flatMap((shape) => (shape ? kindsIn(shape, hasNull) : []));
    return optional.length > 1 ? [{ place: branch.place, optional }, ...below] : below;
  });
}

const stateOf = (object: unknown, key: string): State => {
  const value = at(object, [key]);
  return value === undefined ? 'absent' : value === null ? 'null' : 'present';
};

const rowOf = (object: unknown, { optional }: Kind): Row =>
  optional.map(([key]) => STATES.indexOf(stateOf(object, key)));

/** The objects of a value, and where they stand, by their kind. */
function objectsIn(value: unknown, shape: Shape): Map<string, Place[]> {
  const objects = new Map<string, Place[]>();
  for (const { place, kind, value: inside } of partsOf(shape, value)) {
    if (typeof inside === 'object' && inside !== null) objects.set(kind, [...(objects.get(kind) ?? []), place]);
  }
  return objects;
}

/** An instance whose object has the properties of a row and no others; `undefined` where it lacks one of them. */
function realized({ root, place, row: has }: Instance, row: Row, { optional }: Kind): unknown {
  if (row.some((state, i) => STATES[state] === 'present' && STATES[has[i]!] !== 'present')) return undefined;
  return optional.reduce((value, [key], i) => {
    const state = STATES[row[i]!];
    if (state === 'present') return value;
    return replaced(value, [...place, key], state === 'null' ? null : REMOVED);
  }, root);
}

/** All pairs of presences of the optional properties of each kind of object, in few cases. */
export function pairCases({ name, schema, shape, points }: KnownModel, values: Iterable<unknown>): Case[] {
  const isValid = (value: unknown) => points.isSound(value) && violations(schema, value).length === 0;
  const nulls = new Set(points.all.filter(({ name }) => name === 'null').map(({ place }) => place));
  const kinds = kindsIn(shape, (place) => nulls.has(place));
  const instances = new Map(kinds.map((kind) => [kind, [] as Instance[]]));
  let looked = 0;
  for (const root of values) {
    if (looked++ === LOOKED_THROUGH) break;
    const objects = objectsIn(root, shape);
    for (const kind of kinds) {
      const known = instances.get(kind)!;
      for (const place of objects.get(kind.place) ?? []) {
        const row = rowOf(at(root, place), kind);
        if (known.filter((other) => String(other.row) === String(row)).length < ALIKE) known.push({ root, place, row });
      }
    }
  }
  return kinds.flatMap((kind): Case[] => {
    const found = instances.get(kind)!;
    const made = new Map<string, { value: unknown; place: Place }>();
    const isPossible = (row: Row): boolean => {
      for (const instance of found) {
        const value = realized(instance, row, kind);
        if (value === undefined || !isValid(value)) continue;
        made.set(String(row), { value, place: instance.place });
        return true;
      }
      return false;
    };
    const rows = pairwise(
      kind.optional.map(([, states]) => states),
      isPossible,
      [kind.optional.map(() => 0), ...found.map(({ row }) => row)],
    );
    return rows.map((row, index): Case => {
      const isRow = (value: unknown) =>
        objectsIn(value, shape)
          .get(kind.place)
          ?.find((place) => String(rowOf(at(value, place), kind)) === String(row));
      const keeps = (value: unknown) => isRow(value) !== undefined && isValid(value);
      const { value: large, place } = made.get(String(row))!;
      const value = pruned(isolated(large, place, keeps), keeps);
      const label = { path: pointer(isRow(value)!), mutation: `presences-${index + 1}` };
      return { model: name, tier: 'edge', expect: 'must-accept', ...label, value };
    });
  });
}
