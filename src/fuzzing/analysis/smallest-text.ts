import type * as fc from 'fast-check';
import type { Case } from '../../engine/cases/case.js';
import { isObject, type JsonObject } from '../../engine/json/type-of.js';
import { payloadOf } from '../../sampling/payload.js';
import { jsonIn } from '../function-target.js';
import type { Answer } from '../verdict.js';
import type { Failure } from './context.js';
import type { QueryBudget } from './query-budget.js';
import { sameFailure } from './same-failure.js';
import { shrunkText } from './shrink-text.js';
import { LONG } from './unusual-spelling.js';

/** A failing case with a text, and the answer to it. */
interface FailingText {
  readonly found: Case;
  readonly answer: Answer;
}

/** Finds the smallest damaged text that fails in the same way. */
export async function smallestText(budget: QueryBudget, failure: Failure): Promise<FailingText> {
  return withFewerRepeats(budget, failure, await withSimplestValue(budget, failure));
}

/** Applies the same damage to simpler values, as long as the parser fails in the same way. */
async function withSimplestValue(budget: QueryBudget, failure: Failure): Promise<FailingText> {
  let last: FailingText = { found: failure.planned.case, answer: failure.answer };
  // A long text is about its length or depth. Making it again and again would leave no time to shorten it.
  if (!failure.planned.drawn || payloadOf(last.found).length >= LONG) return last;
  const drawn = failure.planned.drawn();
  for (let current: fc.Value<Case> | undefined = drawn.value; current; ) {
    const from: fc.Value<Case> = current;
    current = undefined;
    for (const simpler of drawn.arbitrary.shrink(from.value, from.context)) {
      if (budget.isSpent) break;
      const answer = await budget.ask(simpler.value);
      if (!answer || !sameFailure(budget.context, simpler.value, answer, failure)) continue;
      last = { found: simpler.value, answer };
      current = simpler;
      break;
    }
  }
  return last;
}

/** Parses a text that is a JSON object in its usual spelling. Objects that are nested too deeply are left alone. */
function objectIn(text: string): JsonObject | undefined {
  try {
    const { value } = jsonIn(text) ?? {};
    return isObject(value) && JSON.stringify(value) === text ? value : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Shortens what repeats in a long or deep text, and removes the properties around it. Only for texts that a parser may
 * reject: any shorter text is such a text, too.
 */
async function withFewerRepeats(budget: QueryBudget, failure: Failure, start: FailingText): Promise<FailingText> {
  const { text, expect } = start.found;
  if (text === undefined || expect !== 'may-either') return start;
  let last = start;
  const keeps = async (shorter: string) => {
    const found = { ...start.found, text: shorter };
    const answer = await budget.ask(found);
    if (!answer || !sameFailure(budget.context, found, answer, failure)) return false;
    last = { found, answer };
    return true;
  };
  const shortest = await shrunkText(text, keeps);
  if (shortest !== text && !(await keeps(shortest))) return start;
  let whole = objectIn(shortest) ?? {};
  for (const key of Object.keys(whole)) {
    const { [key]: _, ...rest } = whole;
    if (await keeps(JSON.stringify(rest))) whole = rest;
  }
  return last;
}
