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
  /** What the client did not do, but had less than its full time for. */
  readonly suspected: readonly Breach[];
  /** Why the exchange says nothing about the client: the server made a mistake. */
  readonly distrust?: string;
  /** Whether the client did not connect in time at first. */
  readonly wasLate?: true;
}

/** Whether an exchange shows a breach. */
export const shows = ({ breaches }: Trial, key: string): boolean => breaches.some((one) => keyOf(one) === key);

/** Whether an exchange shows a breach, or perhaps would if the client had its full time. */
export const suggests = ({ breaches, suspected }: Trial, key: string): boolean =>
  [...breaches, ...suspected].some((one) => keyOf(one) === key);

const NOTHING = { breaches: [], suspected: [] } as const;

/** Judges an exchange. `isSure` says whether the client had its full time for what it is blamed for. */
export function judged(
  plan: Plan,
  played: PlayedExchange | undefined,
  ending: Ending,
  isSure: (breach: Breach) => boolean = () => true,
): Trial {
  const { end } = ending;
  if (!played) return { plan, end, ...NOTHING };
  const distrust = whyNotTrusted(played);
  if (distrust !== undefined) return { plan, played, end, ...NOTHING, distrust };
  const circumstances = circumstancesOf(played);
  const { duty, hadTime } = circumstances;
  const conduct = judgeConduct(played.log, { hadTime, isOrderly: duty !== 'either' });
  const { how, state } = end;
  const isWhole = hadTime && duty === 'survive' && how === 'returned' && state?.ended !== 'raised';
  const known = isWhole && state ? judgeState(played.expected, state) : [];
  const found = [...conduct, ...known, ...judgeEnding(ending, circumstances)];
  return { plan, played, end, breaches: found.filter(isSure), suspected: found.filter((one) => !isSure(one)) };
}
