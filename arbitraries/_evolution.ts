import type * as fc from 'fast-check';

/** A change to a valid value that the API's compatibility policy allows. */
export interface Evolution {
  /** What is done, in kebab-case. */
  readonly name: string;
  /** Set where it gives something to objects, of whatever kind. */
  readonly isOfObjects?: true;
  /**
   * The changed value, and where it was changed as a JSON Pointer (`''` is everywhere); `undefined` where it does not
   * fit. The given value stays as it is. `objects` are the only ones that may be given something, as JSON Pointers;
   * default: any.
   */
  apply(
    value: Record<string, unknown>,
    random: fc.Random,
    objects?: readonly string[],
  ): { value: Record<string, unknown>; path: string } | undefined;
}
