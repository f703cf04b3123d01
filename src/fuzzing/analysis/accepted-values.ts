import type { Case } from '../../engine/cases/case.js';
import type { Model } from '../../engine/cases/model.js';
import { sourceOf } from '../../engine/generate/random.js';
import { getAt, type Place } from '../../engine/json/place.js';
import { findPattern } from '../../engine/schema/place-pattern.js';
import { changedPlaces } from './mix.js';

/** Seed of the values that an analysis starts from: the same in every run, so that its findings are. */
const SEED = 0;

/** Maximum number of accepted values that are kept. */
const MAX_KEPT = 60;

/** Values of more characters do not help to find the difference to a small one. */
const MAX_LENGTH = 20_000;

/** Yields the values that are tried first: full ones, usual ones, and ones on the boundaries of the documentation. */
export function* usualValues(model: Model, count: number): Generator<unknown> {
  const sources = [
    model.arbitrary({ tier: 'typical', presence: 'all' }),
    model.arbitrary({ tier: 'typical' }),
    model.arbitrary({ tier: 'edge', presence: 'all' }),
    model.arbitrary({ tier: 'edge' }),
  ];
  for (let index = 0; index < count; index++) {
    yield sources[index % sources.length]!.generate(sourceOf(SEED, index), undefined).value;
  }
}

/** The values that a parser accepted. */
export class AcceptedValues {
  private readonly all: { readonly value: unknown; readonly length: number }[] = [];

  constructor(private readonly model: Model) {}

  get isEmpty(): boolean {
    return this.all.length === 0;
  }

  get values(): unknown[] {
    return this.all.map(({ value }) => value);
  }

  /** Whether any of them is like real traffic. */
  hasUsual = false;

  /** Remembers an accepted value, unless there are enough larger ones. */
  add(value: unknown, isUsual = false): void {
    this.hasUsual ||= isUsual;
    const { length } = JSON.stringify(value);
    if (length > MAX_LENGTH) return;
    this.all.push({ value, length });
    this.all.sort((a, b) => b.length - a.length);
    this.all.splice(MAX_KEPT);
  }

  /** Returns the accepted values that differ in the fewest places from another value, the nearest first. */
  nearest(value: unknown, count: number): unknown[] {
    const distances = this.all.map(({ value: one }) => ({
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
    for (const { value } of this.all) {
      const [place] = findPattern(this.model.shape, value, pattern);
      if (place && getAt(value, place) !== undefined) yield { value, place };
    }
  }
}

/** Returns a valid case with a value. */
export const validCase = (model: Model, value: unknown): Case => ({
  model: model.name,
  tier: 'edge',
  expect: 'must-accept',
  value,
});
