import { once } from '../engine/once.js';
import type { Certainty } from '../engine/schema/rules.js';
import { applyFaults } from './apply-faults.js';
import type { Exchange, FinalState, LogEntry } from './exchange.js';
import { ERROR_RULES, FEATURES, GENERAL_RULES } from './features.js';
import { linkItems } from './link-items.js';
import { merge } from './merge.js';
import { normalize } from './normalize.js';
import type { Plan } from './plan.js';
import { RULES } from './rules.js';
import { Score } from './score.js';
import { writeTurns } from './turns.js';

/** Returns the score of a plan without contradictions: its strands, before they are merged. */
export function scoreOf(plan: Plan): Score {
  const score = new Score(plan);
  writeTurns(score);
  return score;
}

/**
 * Makes the exchange of a plan: the events that the server and the client send, in order, and what the client must know
 * in the end. The same plan gives the same exchange. Without faults, the exchange keeps the rules of the API. Identifiers
 * are different from each other, and deltas add up to what they are pieces of, whatever the plan is. What contradicts
 * itself in the plan is left out.
 *
 * @example
 * const plan = sampleAt(exchange(), 1, 0);
 * const { log, expected } = compile(plan);
 * console.assert(log[0].event.type === 'session.created' && Array.isArray(expected.items));
 */
export function compile(plan: Plan): Exchange {
  const score = scoreOf(normalize(plan));
  const order = merge(score.strands);
  linkItems(order);
  score.finish();
  const { log, faults, delivery, end, connection, errors } = applyFaults(order, score);
  const expected: FinalState = { items: [], responses: [], errors: [], connection };
  // The server may report an error before it sends anything else.
  if (end === 0) expected.errors.push(...errors.map(({ error }) => error));
  for (const { position, effect } of order) {
    if (position >= end) break;
    for (const one of errors) if (one.position === position) expected.errors.push(one.error);
    effect?.(expected);
  }
  return {
    plan,
    log: log as unknown as LogEntry[],
    expected,
    features: [...score.features],
    rules: rulesOf(score, reportsError(expected)),
    faults,
    delivery,
  };
}

/** Whether the server reports an error. A transcription that failed is none. */
const reportsError = ({ errors }: FinalState) => errors.some(({ itemId }) => itemId === undefined);

const certaintiesOf = (ids: readonly (keyof typeof RULES)[]): Record<string, Certainty> =>
  Object.fromEntries(ids.map((id) => [id, RULES[id]]));

const withoutErrors = once(() => certaintiesOf(GENERAL_RULES));
const withErrors = once(() => certaintiesOf([...GENERAL_RULES, ...ERROR_RULES]));

/** The rules that an exchange rests on, by its features and errors. */
function rulesOf({ features }: Score, hasErrors: boolean): Record<string, Certainty> {
  const rules = { ...(hasErrors ? withErrors() : withoutErrors()) };
  for (const feature of features) for (const id of FEATURES[feature]) rules[id] = RULES[id];
  return rules;
}
