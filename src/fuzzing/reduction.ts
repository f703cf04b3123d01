import type { Case } from '../sampling/case.js';
import type { Asking, Failure } from './asking.js';
import { plain } from './cause.js';
import type { Kind } from './disagreement.js';
import type { Finding } from './finding.js';
import { jsonIn } from './function-target.js';
import { relabelled } from './relabelled.js';
import { shrunk } from './shrink.js';
import { complaintKey } from './signature.js';
import type { Answer } from './verdict.js';

/** Times that a failing case is tried again before it counts as failing always. */
const AGAIN = 2;

/** Times that it is tried, where it does not always fail, to tell how often it does. */
const OFTEN = 10;

/** How often a case fails that does not always do so. */
export async function flakiness(asking: Asking, { planned, disagreement }: Failure): Promise<Finding['flaky']> {
  let failed = 1;
  let of = 1;
  for (let tries = AGAIN; of <= tries; ) {
    const answer = await asking.ask(planned.case);
    if (!answer) break;
    of++;
    if (asking.disagreements(planned.case, answer).some(({ kind }) => kind === disagreement.kind)) failed++;
    else tries = OFTEN;
  }
  return failed < of ? { failed, of } : undefined;
}

/** Kinds of disagreement that one fault may have, with documented values and with others. */
const isAlike = (kind: Kind, other: Kind) =>
  kind === other || (kind.startsWith('refused-') && other.startsWith('refused-'));

/**
 * The same failure of a documented value in its usual spelling, where that fails as well: what was added to it, or how
 * its text was written, has nothing to do with it.
 */
export async function plainer(asking: Asking, failure: Failure): Promise<Failure> {
  const { planned, disagreement } = failure;
  const { case: found } = planned;
  const isPlain = found.tier === 'typical' || found.tier === 'edge';
  if (found.expect !== 'must-accept' || isPlain || disagreement.difference) return failure;
  const { model } = asking.ground;
  const read = 'value' in found ? found : jsonIn(found.text ?? '');
  if (!read) return failure;
  const label = { model: found.model, tier: 'edge', expect: 'must-accept' } as const;
  const values = 'value' in found ? [plain(model, read.value)] : [plain(model, read.value), read.value];
  for (const value of values) {
    const next = relabelled(model, label, value);
    const answer = next && (await asking.ask(next));
    const same = answer && asking.disagreements(next, answer).find(({ kind }) => isAlike(kind, disagreement.kind));
    const isSame = same && complaintKey(answer.complaint) === complaintKey(failure.answer.complaint);
    if (isSame) return { planned: { ...planned, case: next }, answer, disagreement: same };
  }
  return failure;
}

/** The smallest case that fails in the same way, and the answer to it. */
export async function smallest(asking: Asking, failure: Failure): Promise<{ found: Case; answer: Answer }> {
  let last = { found: failure.planned.case, answer: failure.answer };
  if (!('value' in last.found)) return last;
  await shrunk(last.found.value, async (value) => {
    const next = relabelled(asking.ground.model, last.found, value);
    const answer = next && (await asking.ask(next));
    if (!answer || !asking.isSame(next, answer, failure)) return false;
    last = { found: next, answer };
    return true;
  });
  return last;
}
