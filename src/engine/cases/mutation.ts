import type * as fc from 'fast-check';
import type { JsonObject } from '../json/type-of.js';
import type { Rule } from '../schema/rules.js';

/** Returned by a mutation that does not apply to the value. */
export const UNFIT = Symbol('unfit');

/** What a mutation may look at and draw from. */
export interface MutationContext {
  /** The documented object that the mutation belongs to, as it is before the change. */
  readonly owner: Readonly<JsonObject>;
  readonly random: fc.Random;
}

/** A change to a valid value of a documented object, labelled with the rule that it is about. */
export interface Mutation {
  readonly rule: Rule;
  /** What is done, in kebab-case: `17-pairs`, `null`. Unique for a rule and a place. */
  readonly name: string;
  /** Where, relative to the object: a JSON Pointer in which `*` stands for any one key or index. */
  readonly at: string;
  /**
   * Returns what replaces `value`: another value, `REMOVED`, or `UNFIT`. `value` is `undefined` if the property is
   * absent from an object that is there. Must not modify `value`.
   */
  change(value: unknown, context: MutationContext): unknown;
  /** Whether it adds one property to the object at the place: the label then names that property. */
  readonly addsProperty?: true;
  /** The rule by which the schema refuses the result, although a client must live with it. */
  readonly refusedBy?: Rule;
  /** If the documentation is ambiguous: the reading that accepts the result, and the one that refuses it. */
  readonly readings?: readonly [accepts: string, refuses: string];
}

/** A boundary just inside a documented limit, or an edge that the documentation names, that JSON Schema cannot express. */
export interface Boundary {
  readonly rule: Rule;
  /** Where, relative to the object: a JSON Pointer in which `*` stands for any one key or index. */
  readonly at: string;
  /** What is reached. Completes a sentence that begins with the place: `16 pairs`. */
  readonly name: string;
  /** Whether the value at the place reaches the boundary. */
  isReached(value: unknown, owner: Readonly<JsonObject>): boolean;
}

/** The cases of one documented object: everything about it that its schema and its arbitrary do not say. */
export interface ObjectCases {
  /** Mutations that break exactly one rule. */
  readonly nearMisses: readonly Mutation[];
  /** Mutations whose result the documentation leaves open. */
  readonly ambiguous?: readonly Mutation[];
  /** Mutations that the API's compatibility policy allows, beyond those that apply to every object. */
  readonly evolutions?: readonly Mutation[];
  /** Boundaries that the shape of the object does not show. */
  readonly boundaries?: readonly Boundary[];
  /**
   * Whether the documentation leaves open if an object is valid, although its schema accepts it. No case that must be
   * accepted has such an object.
   */
  readonly isOpen?: (owner: Readonly<JsonObject>) => boolean;
  /**
   * Coverage goals that the shape of the object suggests and no valid value reaches, since the documentation leaves them
   * open or another rule forbids them: a place relative to the object, a space, and the name of the goal.
   */
  readonly exclusions?: readonly string[];
  /**
   * Cases of nested objects that no valid value allows here, or whose label would not be true: a place relative to the
   * object without kinds, a space, the id of a rule, a space, and the name of the mutation. `*` stands for any characters.
   */
  readonly omissions?: readonly string[];
  /** Whether a client sends it: the compatibility policy of an API is about what the API sends. */
  readonly isRequest?: boolean;
  /** Pairs of properties, as two places relative to the object, that no valid value has at once, not even as `null`. */
  readonly conflicts?: readonly (readonly [place: string, other: string])[];
}
