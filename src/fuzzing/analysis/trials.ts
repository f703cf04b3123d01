import type { Case } from '../../engine/cases/case.js';
import { getAt } from '../../engine/json/place.js';
import { fromPointer } from '../../engine/json/pointer.js';
import { violations } from '../../engine/schema/violations.js';
import type { Answer } from '../verdict.js';
import { failuresIn } from './context.js';
import type { Outcome } from './minimal-subset.js';
import { inDocumentedOrder, isDocumented } from './parts.js';
import type { QueryBudget } from './query-budget.js';

/** Whether the properties of an object are in the same order as those of another one. */
function isInOrderOf(other: unknown, value: unknown): boolean {
  const keys = Object.keys(value as object);
  const order = Object.keys(other as object).filter((key) => keys.includes(key));
  return order.every((key, i) => key === keys[i]);
}

/** Tries variants of a valid case that fails. A variant must be valid, so that it must be accepted as well. */
export class Trials {
  private readonly outcomes = new Map<string, Outcome>();
  /** What makes the case one that only a later version sends. */
  private readonly evolved: string | undefined;
  private readonly isSound: boolean;

  constructor(
    readonly budget: QueryBudget,
    private readonly source: Case,
  ) {
    const { tier, path, value } = source;
    this.isSound = budget.context.model.goals.isSound(value);
    this.evolved = tier === 'evolved' && path ? JSON.stringify(getAt(value, fromPointer(path))) : undefined;
  }

  get isSpent(): boolean {
    return this.budget.isSpent;
  }

  /** Returns the case with another value; `undefined` if the value is not valid. */
  caseOf(value: unknown): Case | undefined {
    const { model } = this.budget.context;
    if (violations(model.schema, value).length > 0) return undefined;
    // Values must not contain what the documentation leaves open, unless the case itself does.
    if (this.isSound && !model.goals.isSound(value)) return undefined;
    if (this.isEvolved(value)) return { ...this.source, value };
    return { model: this.source.model, tier: 'edge', expect: 'must-accept', value };
  }

  /** Whether only a later version of the API may send a value, like the source. */
  private isEvolved(value: unknown): boolean {
    if (this.source.tier !== 'evolved') return false;
    const { shape } = this.budget.context.model;
    if (!isDocumented(shape, value)) return true;
    const { path = '' } = this.source;
    if (this.evolved !== undefined) return JSON.stringify(getAt(value, fromPointer(path))) === this.evolved;
    return isInOrderOf(this.source.value, value) && !isInOrderOf(inDocumentedOrder(shape, value), value);
  }

  /** Passes a value to the parser. */
  async ask(value: unknown): Promise<{ found: Case; answer: Answer } | undefined> {
    const found = this.caseOf(value);
    const answer = found && (await this.budget.ask(found));
    return answer && { found, answer };
  }

  /** Passes a value to the parser even if the budget is spent, to verify what is shown. */
  async askAgain(value: unknown): Promise<{ found: Case; answer: Answer } | undefined> {
    const found = this.caseOf(value);
    const answer = found && (await this.budget.askAgain(found));
    return answer && { found, answer };
  }

  /** Returns what the parser does with a value. Asks only once for each value. */
  async outcome(value: unknown): Promise<Outcome> {
    const key = JSON.stringify(value);
    const known = this.outcomes.get(key);
    if (known) return known;
    const asked = await this.ask(value);
    const outcome = asked ? this.outcomeOf(asked.found, asked.answer) : 'unknown';
    if (asked || !this.isSpent) this.outcomes.set(key, outcome);
    return outcome;
  }

  private outcomeOf(found: Case, answer: Answer): Outcome {
    if (answer.verdict === 'accepted') return 'passes';
    return failuresIn(this.budget.context, found, answer).length > 0 ? 'fails' : 'unknown';
  }
}
