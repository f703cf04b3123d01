import type { Model } from '../engine/cases/model.js';
import { systematicTier } from '../sampling/systematic-list.js';
import type { Planned } from './plan.js';
import type { Answer } from './verdict.js';

/**
 * Whether a parser that hangs on a typical value accepts small ones. They show how long it usually takes, so that nobody
 * waits long again: the parser is asked until that is known, or it hangs again.
 */
export async function smallProbe(
  model: Model,
  ask: (planned: Planned) => Promise<Answer | undefined>,
  isOver: () => boolean,
): Promise<boolean> {
  let isAccepted = false;
  for (const found of systematicTier(model, 'edge')) {
    if (isOver()) break;
    const answer = await ask({ case: found, origin: { phase: 'systematic' } });
    if (answer?.verdict === 'timed-out') break;
    isAccepted ||= answer?.verdict === 'accepted';
  }
  return isAccepted;
}
