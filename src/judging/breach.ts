import type { Certainty, Rule } from '../engine/schema/rules.js';

/** Whether a client did something wrong while it was connected, or at the end of the connection. */
export type Aspect = 'behaviour' | 'closing';

/** Something that a client did wrong. */
export interface Breach {
  /** `conduct.…`, `ending.…`, or `client.…` for what the client knows in the end. */
  readonly rule: string;
  readonly certainty: Certainty;
  /** The part that differs between breaches of the same rule. */
  readonly detail: string;
  /** What is wrong, for people. */
  readonly message: string;
  /** Index of the entry of the log, if it is about one. */
  readonly at?: number;
}

/** Returns a breach of a rule. */
export const breachOf = (
  { id, certainty }: Pick<Rule, 'id' | 'certainty'>,
  message: string,
  at?: number,
  detail = '',
): Breach => ({ rule: id, certainty, detail, message, ...(at !== undefined && { at }) });

/** What breaches of the same cause have in common. */
export const keyOf = ({ rule, detail }: Pick<Breach, 'rule' | 'detail'>): string => `${rule} ${detail}`.trim();

/** What a rule is about. */
export const aspectOf = (rule: string): Aspect => (rule.startsWith('ending.') ? 'closing' : 'behaviour');
