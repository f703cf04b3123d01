import type * as fc from 'fast-check';
import type * as z from 'zod';
import { sampleAt } from '../engine/generate/sample.js';
import { type Violation, violations } from '../engine/schema/violations.js';

/** The range of seeds: every safe integer. */
export const SEED = { min: Number.MIN_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER } as const;

/** A generated value breaks a rule: a fault of the generator. Says how to generate the value again. */
export class WrongSample extends Error {
  constructor(
    readonly seed: number,
    readonly index: number,
    readonly violations: readonly Violation[],
  ) {
    super(`value ${index} (from 0) of seed ${seed} breaks a rule of its own schema; please report this`);
  }
}

/** The range of indexes: every safe integer from 0 on. */
export const INDEX = { min: 0, max: Number.MAX_SAFE_INTEGER } as const;

/** Values of a seed: from index `from` on, up to index `to`, exclusive. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Yields values of a seed, one at a time. If there is a schema, each value is checked first: throws a `WrongSample`. */
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
