import type * as fc from 'fast-check';
import type * as z from 'zod';
import { type Violation, violations } from '../schemas/violations.js';
import { sampleAt } from './sample.js';

/** The seeds: every integer that JavaScript tells from its neighbours. */
export const SEED = { min: Number.MIN_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER } as const;

/** A generated value that its own schema refuses: a fault of the generator, with all that is needed to see it again. */
export class WrongSample extends Error {
  constructor(
    readonly seed: number,
    readonly index: number,
    readonly violations: readonly Violation[],
  ) {
    super(`value ${index} (from 0) of seed ${seed} is refused by its own schema`);
  }
}

/** The numbers of values: every index from 0 on that JavaScript tells from its neighbours. */
export const INDEX = { min: 0, max: Number.MAX_SAFE_INTEGER } as const;

/** Which values of a seed: from number `from` on, to the one before number `to`. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Values of a seed, one at a time; each is checked before it is handed out, if there is something to check it with. */
export function* samples<T>(
  arbitrary: fc.Arbitrary<T>,
  schema: z.ZodType | undefined,
  { seed, from, to }: { seed: number } & Span,
): Generator<T> {
  for (let index = from; index < to; index++) {
    const value = sampleAt(arbitrary, seed, index);
    const broken = schema ? violations(schema, value) : [];
    if (broken.length > 0) throw new WrongSample(seed, index, broken);
    yield value;
  }
}
