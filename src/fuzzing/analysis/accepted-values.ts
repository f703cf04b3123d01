import type { Model } from '../../engine/cases/model.js';
import { getAt, type Place } from '../../engine/json/place.js';
import { findPattern } from '../../engine/schema/place-pattern.js';
import { changedPlaces } from './mix.js';
import { rootKindOf, rootOfPattern } from './root-kind.js';

/** Maximum number of accepted values of each kind that are kept. */
const MAX_KEPT = 60;

/** Values of more characters do not help to find the difference to a small one. */
const MAX_LENGTH = 20_000;

interface Kept {
  readonly value: unknown;
  readonly length: number;
}

/** The values that a parser accepted. */
export class AcceptedValues {
  /** By their kind: values of different kinds cannot be compared. */
  private readonly byKind = new Map<string, Kept[]>();

  constructor(private readonly model: Model) {}

  get isEmpty(): boolean {
    return this.byKind.size === 0;
  }

  get values(): unknown[] {
    return [...this.byKind.values()].flat().map(({ value }) => value);
  }

  /** Whether any of them is like real traffic. */
  hasUsual = false;

  /** Remembers an accepted value, unless there are enough larger ones of its kind. */
  add(value: unknown, isUsual = false): void {
    this.hasUsual ||= isUsual;
    const { length } = JSON.stringify(value);
    if (length > MAX_LENGTH) return;
    const kind = rootKindOf(this.model.shape, value);
    const all = this.byKind.get(kind) ?? [];
    all.push({ value, length });
    all.sort((a, b) => b.length - a.length);
    all.splice(MAX_KEPT);
    this.byKind.set(kind, all);
  }

  /** Returns the accepted values of a kind, the largest first. */
  ofKind(kind: string): unknown[] {
    return (this.byKind.get(kind) ?? []).map(({ value }) => value);
  }

  /** Returns the accepted values that differ in the fewest places from another value of their kind, the nearest first. */
  nearest(value: unknown, count: number): unknown[] {
    const distances = this.ofKind(rootKindOf(this.model.shape, value)).map((one) => ({
      one,
      places: changedPlaces(this.model.shape, one, value).length,
    }));
    return distances
      .toSorted((a, b) => a.places - b.places)
      .slice(0, count)
      .map(({ one }) => one);
  }

  /** Yields the accepted values that have something in a place with a pattern, and that place. */
  *allWith(pattern: string): Generator<{ readonly value: unknown; readonly place: Place }> {
    for (const value of this.ofKind(rootOfPattern(pattern))) {
      const [place] = findPattern(this.model.shape, value, pattern);
      if (place && getAt(value, place) !== undefined) yield { value, place };
    }
  }
}
