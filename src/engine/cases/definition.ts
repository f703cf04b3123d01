import type * as fc from 'fast-check';
import type * as z from 'zod';
import type { Constraints } from '../generate/constraints.js';
import type { ObjectCases } from './mutation.js';

/** A documented object: what is valid, how to make one, and the cases about it. */
export interface Definition<T = unknown> {
  /** The name that its schema is documented under. */
  readonly name: string;
  readonly schema: z.ZodType<T>;
  /** Makes valid values. */
  arbitrary(constraints?: Constraints): fc.Arbitrary<T>;
  /** Built when first asked for: most runs need the cases of a few objects. */
  cases(): ObjectCases;
}

/** Defines a documented object. */
export function define<T>(
  name: string,
  schema: z.ZodType<T>,
  arbitrary: Definition<T>['arbitrary'],
  cases: () => ObjectCases,
): Definition<T> {
  let made: ObjectCases | undefined;
  return {
    name,
    schema,
    arbitrary,
    cases: () => {
      made ??= cases();
      return made;
    },
  };
}
