import type { Plan } from '../exchanges/plan.js';
import { simplerLivePlans } from './live-plan.js';
import { suggests, type Trial } from './trial.js';

/** A smaller exchange, and the nearest one that the client gets right. */
export interface Shrunk {
  readonly trial: Trial;
  readonly nearest?: Trial;
  /** Number of exchanges that this took. */
  readonly calls: number;
}

/** How much of two texts is not the same: what is between their common beginning and their common end. */
function distance(one: string, other: string): number {
  let start = 0;
  while (start < one.length && one[start] === other[start]) start++;
  let end = 0;
  const most = Math.min(one.length, other.length) - start;
  while (end < most && one.at(-1 - end) === other.at(-1 - end)) end++;
  return one.length + other.length - 2 * (start + end);
}

/** Returns the exchange that was played right and differs least. */
export function nearestTo(plan: Plan, right: readonly Trial[]): Trial | undefined {
  const text = JSON.stringify(plan);
  const away = (trial: Trial) => distance(text, JSON.stringify(trial.plan));
  return right.reduce<Trial | undefined>((best, one) => (!best || away(one) < away(best) ? one : best), undefined);
}

function* batches<T>(all: Iterable<T>, size: number): Generator<T[]> {
  let batch: T[] = [];
  for (const one of all) {
    batch.push(one);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** Whether a client gets an exchange right. */
export const isRight = ({ played, breaches, suspected, distrust }: Trial) =>
  played !== undefined && distrust === undefined && breaches.length + suspected.length === 0;

const lengthOf = ({ played }: Trial) => played?.log.length ?? 0;

/** Whether an exchange is not larger than another one: it has fewer faults, or no more events. */
const isSmaller = (one: Trial, other: Trial): boolean =>
  one.plan.faults.length < other.plan.faults.length || lengthOf(one) <= lengthOf(other);

/**
 * Makes an exchange smaller as long as it still shows the breach, or suggests it, and as there is time. Several candidates are played
 * at once.
 */
export async function shrinkLive(
  first: Trial,
  key: string,
  play: (plan: Plan) => Promise<Trial>,
  width: number,
  isLate: () => boolean,
): Promise<Shrunk> {
  let trial = first;
  let right: Trial[] = [];
  let calls = 0;
  const tried = new Set([JSON.stringify(first.plan)]);
  for (let found = true; found && !isLate(); ) {
    found = false;
    const plans = function* () {
      for (const simpler of simplerLivePlans(trial.plan)) {
        const text = JSON.stringify(simpler);
        if (tried.has(text)) continue;
        tried.add(text);
        yield simpler;
      }
    };
    for (const batch of batches(plans(), width)) {
      if (isLate()) break;
      calls += batch.length;
      const played = await Promise.all(batch.map(play));
      right.push(...played.filter(isRight));
      const simpler = played.find((one) => suggests(one, key) && isSmaller(one, trial));
      if (!simpler) continue;
      trial = simpler;
      found = true;
      break;
    }
  }
  right = right.slice(-200);
  const nearest = nearestTo(trial.plan, right);
  return { trial, calls, ...(nearest && { nearest }) };
}
