import type * as fc from 'fast-check';
import { large, open } from './_damage-open.js';
import type { Way } from './_damage-places.js';
import { refused } from './_damage-refused.js';
import { unusual } from './_damage-unusual.js';
import type { Expectation } from './case.js';

/** A way to spoil the JSON text of a valid object, or to write it in an unusual manner. */
export interface Damage {
  /** What is done, in kebab-case. */
  readonly mutation: string;
  /** What a parser owes to the result. */
  readonly expect: Expectation;
  /** Whether the result is long or deep beyond what is usual. */
  readonly large?: boolean;
  /**
   * `text` is compact JSON, as `JSON.stringify` writes it. Hands back a text, or bytes where that is no UTF-8 text;
   * `undefined` where this text cannot be damaged so. A place that the text lacks is brought by an unknown property.
   */
  apply(text: string, random: fc.Random): string | Uint8Array | undefined;
}

const listed = (expect: Expectation, ways: Record<string, Way>): Damage[] =>
  Object.entries(ways).map(([mutation, apply]) => ({ mutation, expect, apply }));

/** Every damage, those that must be rejected first. */
export const damages: readonly Damage[] = [
  ...listed('must-reject', refused),
  ...listed('may-either', open),
  ...listed('may-either', large).map((damage) => ({ ...damage, large: true })),
  ...listed('must-accept', unusual),
];
