import type * as fc from 'fast-check';
import type { Case } from '../sampling/case.js';
import { contentOf } from '../sampling/content.js';
import type { Asking, Failure } from './asking.js';
import { isDocumented, plain } from './cause.js';
import type { Finding } from './finding.js';
import { jsonIn } from './function-target.js';
import type { Kind } from './kind.js';
import { relabelled } from './relabelled.js';
import { shrunk } from './shrink.js';
import { shrunkText } from './shrink-text.js';
import { complaintKey } from './signature.js';
import type { Answer } from './verdict.js';

/** Times that a failing case is tried again before it counts as failing always. */
const AGAIN = 2;

/** Times that it is tried, where it does not always fail, to tell how often it does. */
const OFTEN = 10;

/** How often a case fails that does not always do so; what hangs is waited for in full, once. */
export async function flakiness(
  asking: Asking,
  { planned, disagreement }: Failure,
  timeout: number,
): Promise<Finding['flaky']> {
  let failed = 1;
  let of = 1;
  for (let tries = disagreement.kind === 'timed-out' ? 1 : AGAIN; of <= tries; ) {
    const answer = await asking.ask(planned.case, timeout);
    if (!answer) break;
    of++;
    if (asking.disagreements(planned.case, answer).some(({ kind }) => kind === disagreement.kind)) failed++;
    else tries = OFTEN;
  }
  return failed < of ? { failed, of } : undefined;
}

/** Longer texts are not looked into: they are about their length, or their depth. */
const LONG = 150_000;

/** Kinds of disagreement that one fault may have, with documented values and with others. */
export const isAlike = (kind: Kind, other: Kind) =>
  kind === other || (kind.startsWith('refused-') && other.startsWith('refused-'));

/**
 * The same failure of a documented value in its usual spelling, where that fails as well: what was added to it, or how
 * its text was written, has nothing to do with it.
 */
export async function plainer(asking: Asking, failure: Failure): Promise<Failure> {
  const { planned, disagreement } = failure;
  const { case: found } = planned;
  // Whatever a text is to be, it must not make a parser fall over: then the value in it may be what does.
  const isOdd = found.tier === 'evolved' || found.tier === 'malformed';
  const isFall = disagreement.kind === 'crashed' || disagreement.kind === 'timed-out';
  if (!isOdd || disagreement.difference || (found.expect !== 'must-accept' && !isFall)) return failure;
  const { model } = asking.ground;
  const { text = '' } = found;
  const read = 'value' in found ? found : text.length < LONG ? jsonIn(text) : undefined;
  if (!read) return failure;
  const values = 'value' in found ? [plain(model, read.value)] : [plain(model, read.value), read.value];
  for (const value of values) {
    const tier = isDocumented(model, value) ? 'edge' : 'evolved';
    const next = relabelled(model, { model: found.model, tier, expect: 'must-accept' }, value);
    const answer = next && (await asking.ask(next));
    const same = answer && asking.disagreements(next, answer).find(({ kind }) => isAlike(kind, disagreement.kind));
    const isSame = same && complaintKey(answer.complaint) === complaintKey(failure.answer.complaint);
    if (isSame) return { planned: { ...planned, case: next }, answer, disagreement: same };
  }
  return failure;
}

/** A case that fails, and the answer to it. */
interface Failing {
  readonly found: Case;
  readonly answer: Answer;
}

/** The smallest case that fails in the same way and is allowed. */
export async function smallest(
  asking: Asking,
  failure: Failure,
  isAllowed: (value: unknown) => boolean,
): Promise<Failing> {
  let last = { found: failure.planned.case, answer: failure.answer };
  if (!('value' in last.found)) return withoutRepeats(asking, failure, await simplest(asking, failure));
  await shrunk(last.found.value, async (value) => {
    const next = isAllowed(value) ? relabelled(asking.ground.model, last.found, value) : undefined;
    const answer = next && (await asking.ask(next));
    if (!answer || !asking.isSame(next, answer, failure)) return false;
    last = { found: next, answer };
    return true;
  });
  return last;
}

/** The same damage done to the simplest value with which it fails in the same way. */
async function simplest(asking: Asking, failure: Failure): Promise<Failing> {
  let last = { found: failure.planned.case, answer: failure.answer };
  const { drawn } = failure.planned;
  // What is long is about its length, or its depth: to make that again and again would leave no time to shorten it.
  if (!drawn || contentOf(last.found).length >= LONG) return last;
  for (let current: fc.Value<Case> | undefined = drawn.value; current; ) {
    const from: fc.Value<Case> = current;
    current = undefined;
    for (const simpler of drawn.arbitrary.shrink(from.value, from.context)) {
      if (asking.isSpent) break;
      const answer = await asking.ask(simpler.value);
      if (!answer || !asking.isSame(simpler.value, answer, failure)) continue;
      last = { found: simpler.value, answer };
      current = simpler;
      break;
    }
  }
  return last;
}

/** What a text says, where it is an object in its usual spelling; what is nested too deeply to be written is left alone. */
function objectIn(text: string): Record<string, unknown> | undefined {
  try {
    const { value } = jsonIn(text) ?? {};
    return value?.constructor === Object && JSON.stringify(value) === text ? (value as never) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * What is long or deep is made as short as it can be, and what stands around it is left out. Nothing more is known of such
 * a text than that it may be refused, and that is so of any.
 */
async function withoutRepeats(asking: Asking, failure: Failure, start: Failing): Promise<Failing> {
  const { text, expect } = start.found;
  if (text === undefined || expect !== 'may-either') return start;
  let last = start;
  const keeps = async (shorter: string) => {
    const found = { ...start.found, text: shorter };
    const answer = await asking.ask(found);
    if (!answer || !asking.isSame(found, answer, failure)) return false;
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
