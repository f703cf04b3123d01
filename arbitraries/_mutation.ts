import type * as fc from 'fast-check';
import type { RuleId } from '../src/rules.js';

/** Stands for a property or item that is taken away. */
export const REMOVED = Symbol('removed');

/** Stands for a value that cannot be changed in the way that was asked for. */
export const UNFIT = Symbol('unfit');

/** What a mutation may look at, and draw from. */
export interface MutationContext {
  readonly random: fc.Random;
  /** The whole value, as it is before the change. */
  readonly root: Readonly<Record<string, unknown>>;
}

/** A change to a valid value, labelled with the rule that it is about. */
export interface Mutation {
  readonly rule: RuleId;
  /** What is done, in kebab-case (`17-pairs`, `null`, `number-as-text`); of one rule and place, no two are the same. */
  readonly name: string;
  /** Where, as a JSON Pointer of the model in which `*` stands for any key or index. */
  readonly at: string;
  /**
   * What comes in place of `value`: another value, `REMOVED`, or `UNFIT`. `value` is `undefined` where an optional
   * property is absent from an object that is there; it must not be changed itself.
   */
  change(value: unknown, context: MutationContext): unknown;
  /** The only kinds of objects in which it can be made, by the words that tell them (`mcp_call`); default: all that have the place. */
  readonly kinds?: readonly string[];
  /** Where the documentation leaves it open, two readings of it: the first takes what comes out, the second refuses it. */
  readonly readings?: readonly [string, string];
}
