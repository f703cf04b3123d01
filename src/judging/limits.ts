import type { Breach } from './breach.js';

/** Milliseconds that a client has: to return the output of a function, and to end when the connection is over. */
export interface Limits {
  readonly output: number;
  readonly end: number;
}

/** Rules about what a client must do in a certain time. */
const WAITS_FOR: Readonly<Record<string, keyof Limits>> = {
  'conduct.output': 'output',
  'ending.hang': 'end',
  'ending.close': 'end',
};

/** The limits of a client that was found not to do something: it is not waited for again and again. */
const SHORT: Limits = { output: 300, end: 1000 };

type Rule = Pick<Breach, 'rule'>;

/** Returns limits with less time for what a rule is about. Those of a rule that is about no time stay. */
export function shortened(limits: Limits, { rule }: Rule): Limits {
  const key = WAITS_FOR[rule];
  return key ? { ...limits, [key]: Math.min(limits[key], SHORT[key]) } : limits;
}

/** Returns limits with the full time for what a rule is about. */
export function prolonged(limits: Limits, full: Limits, { rule }: Rule): Limits {
  const key = WAITS_FOR[rule];
  return key ? { ...limits, [key]: full[key] } : limits;
}

/** Whether a client that broke a rule had its full time. If not, it may only be slow. */
export function hadFullTime({ rule }: Rule, limits: Limits, full: Limits): boolean {
  const key = WAITS_FOR[rule];
  return key === undefined || limits[key] >= full[key];
}

/** Rules about what a client does although it has received something: the time that has passed says that it has. */
const AFTER = new Set(['conduct.after-close', 'conduct.active-response', 'conduct.cut-call']);

/** Whether a right client on a slow machine may seem to break a rule: it counts only if it shows again. */
export const restsOnTime = ({ rule }: Rule): boolean => rule in WAITS_FOR || AFTER.has(rule);
