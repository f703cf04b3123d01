import type { Duty } from '../exchanges/fault.js';
import type { PlayedExchange } from '../live/play-plan.js';
import type { LiveEntry } from '../live/player.js';

const closeOf = (log: readonly LiveEntry[], from: LiveEntry['from']) =>
  log.findIndex((entry) => 'close' in entry && entry.from === from);

/** What decides how an exchange that was played is judged. */
export interface Circumstances {
  /** What the client owes: that of the fault which asks for least. */
  readonly duty: Duty;
  /** Whether the client closed the connection, and not the server. */
  readonly hasLeft: boolean;
  /** The code with which the client closed. */
  readonly code: number | undefined;
  /** Whether the server closed normally when nothing was left to do, and the client sent nothing more. */
  readonly hadTime: boolean;
}

/** Returns the circumstances of an exchange. */
export function circumstancesOf({ log, faults, expected, wasCut }: PlayedExchange): Circumstances {
  const duties = faults.map(({ duty }) => duty);
  const duty = duties.includes('either') ? 'either' : duties.includes('report') ? 'report' : 'survive';
  const byServer = closeOf(log, 'server');
  const byClient = closeOf(log, 'client');
  const hasLeft = byServer < 0 && expected.connection === 'open';
  const entry = log[byClient];
  const code = entry && 'close' in entry ? entry.close.code : undefined;
  const isTidy = byServer >= 0 && log.slice(byServer).every((one) => 'close' in one);
  return { duty, hasLeft, code, hadTime: isTidy && expected.connection === 'open' && !wasCut };
}
