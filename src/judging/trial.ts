import type { Plan } from '../exchanges/plan.js';
import type { ClientEnd } from '../fuzzing/clients/client-target.js';
import type { PlayedExchange } from '../live/play-plan.js';
import { type Breach, keyOf } from './breach.js';
import { circumstancesOf } from './circumstances.js';
import { judgeConduct } from './conduct.js';
import { judgeState } from './end-state.js';
import { type Ending, judgeEnding } from './ending.js';
import { whyNotTrusted } from './trust.js';

/** An exchange that was played to a client, and what the client did wrong. */
export interface Trial {
  readonly plan: Plan;
  /** Nothing if the client did not connect. */
  readonly played?: PlayedExchange;
  readonly end: ClientEnd;
  readonly breaches: readonly Breach[];
  /** Why the exchange says nothing about the client: the server made a mistake. */
  readonly distrust?: string;
}

/** Whether an exchange shows a breach. */
export const shows = ({ breaches }: Trial, key: string): boolean => breaches.some((one) => keyOf(one) === key);

/** Judges an exchange. */
export function judged(plan: Plan, played: PlayedExchange | undefined, ending: Ending): Trial {
  const { end } = ending;
  if (!played) return { plan, end, breaches: [] };
  const distrust = whyNotTrusted(played);
  if (distrust !== undefined) return { plan, played, end, breaches: [], distrust };
  const circumstances = circumstancesOf(played);
  const { duty, hadTime } = circumstances;
  const conduct = judgeConduct(played.log, { hadTime, isOrderly: duty !== 'either' });
  const { how, state } = end;
  const isWhole = hadTime && duty === 'survive' && how === 'returned' && state?.ended !== 'raised';
  const known = isWhole && state ? judgeState(played.expected, state) : [];
  return { plan, played, end, breaches: [...conduct, ...known, ...judgeEnding(ending, circumstances)] };
}
