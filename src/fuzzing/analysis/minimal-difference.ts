/** What changes: a value is replaced, a value is removed, a missing property is added, properties are reordered. */
export type Change = 'instead' | 'without' | 'with' | 'order';

/** The sort of an undocumented value, whatever it is. */
export const ANYTHING = 'anything';

/** The change to one place of a rejected value that makes the parser accept it. */
export interface MinimalDifference {
  /** The place pattern. The report format calls it `kind`. */
  readonly kind: string;
  /** Where in the rejected value, as a JSON Pointer. */
  readonly path: string;
  readonly change: Change;
  /** The part of the rejected value at the place. */
  readonly refused: unknown;
  /**
   * Which other parts are rejected as well: a member of an enum as JSON, `too large` and the like, `empty`, a JSON type, or
   * `ANYTHING`.
   */
  readonly sort: string;
  /** The part of the accepted value at the place. */
  readonly accepted: unknown;
}

/** A minimal difference with the two values that differ. */
export interface Difference extends MinimalDifference {
  readonly passing: unknown;
  readonly failing: unknown;
}

/** Whether a kind of object, not what is inside it, is what the parser rejects. */
export const isAboutKind = ({ kind, sort }: Pick<MinimalDifference, 'kind' | 'sort'>): boolean =>
  kind.endsWith(')') && sort === 'object';
