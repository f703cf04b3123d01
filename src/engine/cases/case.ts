/** Where a case lies: see `Tier` for `typical` and `edge`. */
export type CaseTier = 'typical' | 'edge' | 'evolved' | 'ambiguous' | 'invalid' | 'malformed';

/** The tiers of cases, those that a parser must accept first. */
export const CASE_TIERS: readonly CaseTier[] = ['typical', 'edge', 'evolved', 'ambiguous', 'invalid', 'malformed'];

/** What a parser must do with a case. */
export type Expectation = 'must-accept' | 'may-either' | 'must-reject';

/** What is expected of a parser by the tier of a case; malformed cases differ among themselves. */
export const EXPECTATIONS = {
  typical: 'must-accept',
  edge: 'must-accept',
  evolved: 'must-accept',
  ambiguous: 'may-either',
  invalid: 'must-reject',
} as const satisfies Partial<Record<CaseTier, Expectation>>;

/** A value or a text to try a parser with, and its label. Exactly one of `value`, `text` and `base64` is present. */
export interface Case {
  readonly model: string;
  /** What carries the value to a parser, by its name. */
  readonly within?: string;
  readonly tier: CaseTier;
  readonly expect: Expectation;
  /** The documented object that it is about. */
  readonly object?: string;
  /** The id of the rule that it breaks, or is about. */
  readonly rule?: string;
  /** Where, as a JSON Pointer (RFC 6901). */
  readonly path?: string;
  /** What was done to a valid value, in kebab-case. */
  readonly mutation?: string;
  /** The two readings of the documentation between which an ambiguous case lies. */
  readonly readings?: readonly [accepts: string, refuses: string];
  /** The JSON value. */
  readonly value?: unknown;
  /** The text, if it is not JSON, or JSON in an unusual spelling. */
  readonly text?: string;
  /** The bytes in Base64, if they are not UTF-8 text. */
  readonly base64?: string;
}
