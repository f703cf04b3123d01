import type * as fc from 'fast-check';

/** A change to a valid value that the API's compatibility policy allows. */
export interface Evolution {
  /** What is done, in kebab-case. */
  readonly name: string;
  /**
   * The changed value, and where it was changed as a JSON Pointer (`''` is everywhere); `undefined` where it does not
   * fit. The given value stays as it is.
   */
  apply(
    value: Record<string, unknown>,
    random: fc.Random,
  ): { value: Record<string, unknown>; path: string } | undefined;
}
