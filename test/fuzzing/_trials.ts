import type { Case } from '../../src/engine/cases/case.js';
import type { Model } from '../../src/engine/cases/model.js';
import { QueryBudget } from '../../src/fuzzing/analysis/query-budget.js';
import { Trials } from '../../src/fuzzing/analysis/trials.js';
import { functionTarget } from '../../src/fuzzing/function-target.js';

// biome-ignore lint/suspicious/noExplicitAny: as people write parsers.
export type Any = any;

export const refuse = (isWrong: unknown, message = 'no'): void => {
  if (isWrong) throw new Error(message);
};

/** A stack overflow, which counts as a crash. */
export const overflow = (): number => overflow() + 1;

export const edge = (value: unknown, more: Partial<Case> = {}): Case => ({
  model: 'board',
  tier: 'edge',
  expect: 'must-accept',
  value,
  ...more,
});

/**
 * A budget for a parser that rejects a value by throwing, and a list of the values that it was asked about. It is awaited
 * for `timeout` milliseconds.
 */
export function budgetOf(model: Model, check: (value: Any) => unknown, calls = 1000, timeout = 1000) {
  const asked: Any[] = [];
  const target = functionTarget((text: string) => {
    const value = JSON.parse(text);
    asked.push(structuredClone(value));
    const checked = check(value);
    return checked instanceof Promise ? checked : value;
  });
  const requirements = { strict: true, evolved: true, roundTrip: true };
  const budget = new QueryBudget({ model, target, requirements }, { timeout, calls, time: 60_000 });
  return { budget, asked };
}

/** Trials of a case against such a parser. */
export function trialsOf(
  model: Model,
  check: (value: Any) => unknown,
  { source = edge({}), calls = 1000, timeout = 1000 } = {},
) {
  const { budget, asked } = budgetOf(model, check, calls, timeout);
  return { trials: new Trials(budget, source), budget, asked };
}
