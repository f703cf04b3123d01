import type * as fc from 'fast-check';
import type { Expectation } from '../engine/cases/case.js';
import { large, open } from './_damage-open.js';
import type { TextMutation } from './_damage-places.js';
import { refused } from './_damage-refused.js';
import { unusual } from './_damage-unusual.js';

/** A mutation of the JSON text of a valid object: it breaks the text or writes the same value in an unusual way. */
export interface Damage {
  /** Name of the mutation, in kebab-case. */
  readonly mutation: string;
  /** Whether a parser must accept or must reject the result, or may do either. */
  readonly expect: Expectation;
  /** Whether the result is very long or very deeply nested. */
  readonly large?: boolean;
  /**
   * Mutates `text`, which must be compact JSON as `JSON.stringify` writes it. Returns bytes if the result is not valid
   * UTF-8, and `undefined` if the mutation does not apply to the text. If the text has no place for the mutation, an
   * unknown property is added that has one.
   */
  apply(text: string, random: fc.Random): string | Uint8Array | undefined;
}

const damagesOf = (expect: Expectation, mutations: Record<string, TextMutation>): Damage[] =>
  Object.entries(mutations).map(([mutation, apply]) => ({ mutation, expect, apply }));

/** All damages. Those that must be rejected come first. */
export const damages: readonly Damage[] = [
  ...damagesOf('must-reject', refused),
  ...damagesOf('may-either', open),
  ...damagesOf('may-either', large).map((damage) => ({ ...damage, large: true })),
  ...damagesOf('must-accept', unusual),
];
