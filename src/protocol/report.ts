import type { Certainty, Rule } from '../engine/schema/rules.js';

/** A rule that an exchange breaks, and where. */
export interface ExchangeViolation {
  /** The id of the rule: `exchange.…`, or a rule of the event's own schema. */
  readonly rule: string;
  /** How sure the rule is. */
  readonly certainty: Certainty;
  /** Index of the entry in the log, from 0. */
  readonly index: number;
  /** JSON Pointer into the event. The empty string is the whole event. */
  readonly path: string;
  /** What is wrong, for people. */
  readonly message: string;
}

/** Collects the violations of an exchange while its entries are read. */
export class Report {
  /** Index of the entry that is being read. */
  index = -1;
  private violations: ExchangeViolation[] = [];

  add({ id, certainty }: Pick<Rule, 'id' | 'certainty'>, message: string, path = '', index = this.index): void {
    this.violations.push({ rule: id, certainty, index, path, message });
  }

  /** Returns what was added since the last call. */
  take(): ExchangeViolation[] {
    const taken = this.violations;
    if (taken.length > 0) this.violations = [];
    return taken;
  }
}
