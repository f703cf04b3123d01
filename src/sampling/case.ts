import type { RuleId } from '../rules.js';

/** Where the value of a case lies: `invalid` values are near misses, which break exactly one rule. */
export type CaseTier = 'typical' | 'edge' | 'invalid';

/** What a parser owes to a case. */
export type Expectation = 'must-accept' | 'must-reject';

/** A value to try a parser with, and what it is about. */
export interface Case {
  readonly model: string;
  readonly tier: CaseTier;
  readonly expect: Expectation;
  /** The documented rule that is broken. */
  readonly rule?: RuleId;
  /** Where it is broken, as a JSON Pointer (RFC 6901). */
  readonly path?: string;
  /** What was done to a valid value, in kebab-case. */
  readonly mutation?: string;
  readonly value: unknown;
}
