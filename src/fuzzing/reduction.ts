import type { Case } from '../sampling/case.js';
import type { Asking, Failure } from './asking.js';
import { isDocumented, plain } from './cause.js';
import type { Finding } from './finding.js';
import { jsonIn } from './function-target.js';
import type { Kind } from './kind.js';
import { relabelled } from './relabelled.js';
import { shrunk } from './shrink.js';
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

/** The smallest case that fails in the same way and is allowed, and the answer to it. */
export async function smallest(
  asking: Asking,
  failure: Failure,
  isAllowed: (value: unknown) => boolean,
): Promise<{ found: Case; answer: Answer }> {
  let last = { found: failure.planned.case, answer: failure.answer };
  if (!('value' in last.found)) return last;
  await shrunk(last.found.value, async (value) => {
    const next = isAllowed(value) ? relabelled(asking.ground.model, last.found, value) : undefined;
    const answer = next && (await asking.ask(next));
    if (!answer || !asking.isSame(next, answer, failure)) return false;
    last = { found: next, answer };
    return true;
  });
  return last;
}
