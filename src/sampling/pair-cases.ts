import type { Case } from '../engine/cases/case.js';
import type { Model } from '../engine/cases/model.js';
import { type Pair, pairwise, type Row } from '../engine/cases/pairwise.js';
import { getAt, type Place, REMOVED, replaceAt } from '../engine/json/place.js';
import { toPointer } from '../engine/json/pointer.js';
import { isolated, reduced } from '../engine/json/reduce.js';
import { isObject } from '../engine/json/type-of.js';
import { findPattern } from '../engine/schema/place-pattern.js';
import { ownBranches } from '../engine/schema/placements.js';
import { violations } from '../engine/schema/violations.js';
import { validValues } from './boundary-cases.js';

/** The states of an optional property, by their index in a row. */
const STATES = ['absent', 'present', 'null'] as const;
type State = (typeof STATES)[number];

/** A kind of object, and its properties that may be absent. */
interface Kind {
  /** Where, as a place pattern. */
  readonly place: string;
  /** The keys, and how many states each has. */
  readonly optional: readonly (readonly [key: string, states: number])[];
}

/** An object of a kind in a valid value. */
interface Instance {
  readonly root: unknown;
  readonly place: Place;
  readonly row: Row;
}

/** Objects of one kind that are kept of those with the same properties. */
const MOST_ALIKE = 3;

const stateOf = (object: unknown, key: string): State => {
  const value = getAt(object, [key]);
  return value === undefined ? 'absent' : value === null ? 'null' : 'present';
};

const rowOf = (object: unknown, { optional }: Kind): Row =>
  optional.map(([key]) => STATES.indexOf(stateOf(object, key)));

/** The kinds of objects that belong to a model and have several properties that may be absent. */
function kindsOf({ shape, goals }: Model): Kind[] {
  const nulls = new Set(goals.all.filter(({ name }) => name === 'null').map(({ place }) => place));
  const kinds = ownBranches(shape).map(({ place, properties }): Kind => {
    const optional = [...(properties ?? [])].filter(([, { required }]) => !required);
    return { place, optional: optional.map(([key]) => [key, nulls.has(`${place}/${key}`) ? 3 : 2]) };
  });
  return kinds.filter(({ optional }) => optional.length > 1);
}

/** Reduces an instance to the properties of a row; `undefined` if it lacks one of them. */
function realized({ root, place, row: has }: Instance, row: Row, { optional }: Kind): unknown {
  if (row.some((state, i) => STATES[state] === 'present' && STATES[has[i]!] !== 'present')) return undefined;
  return optional.reduce((value, [key], i) => {
    const state = STATES[row[i]!];
    if (state === 'present') return value;
    return replaceAt(value, [...place, key], state === 'null' ? null : REMOVED);
  }, root);
}

/** Makes cases in which all pairs of presences of one kind of object occur. */
class KindPairs {
  private readonly instances: Instance[] = [];
  /** How many instances have a row. */
  private readonly alike = new Map<string, number>();
  private readonly made = new Map<string, { readonly value: unknown; readonly place: Place }>();
  private readonly values: Iterator<unknown>;

  constructor(
    private readonly model: Model,
    private readonly kind: Kind,
  ) {
    this.values = validValues(model);
  }

  private readonly isValid = (value: unknown) =>
    this.model.goals.isSound(value) && violations(this.model.schema, value).length === 0;

  /** Takes the objects of another valid value; `false` if there is none left. */
  private learn(): boolean {
    const { done, value: root } = this.values.next();
    if (done) return false;
    for (const place of findPattern(this.model.shape, root, this.kind.place)) {
      const object = getAt(root, place);
      if (!isObject(object)) continue;
      const row = rowOf(object, this.kind);
      const alike = this.alike.get(String(row)) ?? 0;
      if (alike >= MOST_ALIKE) continue;
      this.instances.push({ root, place, row });
      this.alike.set(String(row), alike + 1);
    }
    return true;
  }

  private readonly isPossible = (row: Row): boolean => {
    for (const instance of this.instances) {
      const value = realized(instance, row, this.kind);
      if (value === undefined || !this.isValid(value)) continue;
      this.made.set(String(row), { value, place: instance.place });
      return true;
    }
    return false;
  };

  /** Whether the cases of the object say that no value has both. */
  private isConflict([a, x, b, y]: Pair): boolean {
    if (STATES[x] === 'absent' || STATES[y] === 'absent') return false;
    const { place, optional } = this.kind;
    const keys = [a, b].map((factor) => `${place}/${optional[factor]![0]}`);
    const { conflicts = [] } = this.model.cases;
    return conflicts.some((both) => keys.every((key) => both.includes(key)));
  }

  private describe([a, x, b, y]: Pair): string {
    const { optional, place } = this.kind;
    return `${place}: ${optional[a]![0]} ${STATES[x]} with ${optional[b]![0]} ${STATES[y]}`;
  }

  /** The rows of a covering array. Throws if a pair occurs in no valid value, and is not listed as a conflict. */
  private rows(): readonly Row[] {
    const { optional } = this.kind;
    const levels = optional.map(([, states]) => states);
    for (let count = 0; count < 300 && this.learn(); count++);
    for (;;) {
      const beside = [optional.map(() => 0), ...this.instances.map(({ row }) => row)];
      const { rows, missing } = pairwise(levels, this.isPossible, beside);
      const unexplained = missing.filter((pair) => !this.isConflict(pair));
      if (unexplained.length === 0) return rows;
      const before = this.instances.length;
      while (this.instances.length === before) {
        if (this.learn()) continue;
        throw new Error(`no valid ${this.model.name} has ${unexplained.map((pair) => this.describe(pair)).join('; ')}`);
      }
    }
  }

  /** A small value for each row. */
  cases(first: number): Case[] {
    const { model, kind } = this;
    return this.rows().map((row, index) => {
      const isRow = (value: unknown, place: Place) => {
        const object = getAt(value, place);
        return isObject(object) && String(rowOf(object, kind)) === String(row);
      };
      const placeOfRow = (value: unknown) =>
        findPattern(model.shape, value, kind.place).find((place) => isRow(value, place));
      const keeps = (value: unknown) => placeOfRow(value) !== undefined && this.isValid(value);
      const { value: large, place } = this.made.get(String(row))!;
      const value = reduced(isolated(large, place, keeps), keeps);
      const label = { object: model.name, path: toPointer(placeOfRow(value)!), mutation: `presences-${first + index}` };
      return { model: model.name, tier: 'edge', expect: 'must-accept', ...label, value };
    });
  }
}

/** Makes cases in which all pairs of presences of the optional properties of each kind of object occur. */
export function pairCases(model: Model): Case[] {
  const cases: Case[] = [];
  for (const kind of kindsOf(model)) cases.push(...new KindPairs(model, kind).cases(cases.length + 1));
  return cases;
}
