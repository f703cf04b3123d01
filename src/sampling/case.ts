import type { RuleId } from '../rules.js';

/** Where the value of a case lies; see `Tier` for the first two. */
export type CaseTier = 'typical' | 'edge' | 'evolved' | 'ambiguous' | 'invalid' | 'malformed';

/** The tiers of cases, those that a parser must accept first. */
export const CASE_TIERS: readonly CaseTier[] = ['typical', 'edge', 'evolved', 'ambiguous', 'invalid', 'malformed'];

/** What a parser owes to a case. */
export type Expectation = 'must-accept' | 'may-either' | 'must-reject';

/** A value or a text to try a parser with, and what it is about. One of `value`, `text` and `base64` is there. */
export interface Case {
  readonly model: string;
  readonly tier: CaseTier;
  readonly expect: Expectation;
  /** The documented rule that it breaks, or is about. */
  readonly rule?: RuleId;
  /** Where, as a JSON Pointer (RFC 6901). */
  readonly path?: string;
  /** What was done to a valid value, in kebab-case. */
  readonly mutation?: string;
  /** The two readings of the documentation between which an ambiguous case lies. */
  readonly readings?: readonly [string, string];
  /** The JSON value. */
  readonly value?: unknown;
  /** What is no JSON value, or one that is written in an unusual way: the text. */
  readonly text?: string;
  /** What is not even UTF-8 text: its bytes, in Base64. */
  readonly base64?: string;
}
