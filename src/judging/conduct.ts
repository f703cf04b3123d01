import type { LiveEntry } from '../live/player.js';
import { type Breach, breachOf } from './breach.js';
import { CallWatcher } from './call-watcher.js';
import { conductRules } from './conduct-rules.js';
import { CreateWatcher } from './create-watcher.js';
import { EventWatcher } from './event-watcher.js';
import { watch } from './sent-event.js';
import { TruncationWatcher } from './truncation-watcher.js';

/** What the judge of a log must know. */
export interface Circumstances {
  /** Whether the client had the time for everything that it must do. */
  readonly hadTime: boolean;
  /** Whether all events came once and in their order. Otherwise only each event by itself is judged. */
  readonly isOrderly: boolean;
}

/** Lists what a client did wrong while it was connected, by the log of both sides. */
export function judgeConduct(log: readonly LiveEntry[], { hadTime, isOrderly }: Circumstances): Breach[] {
  const watchers = isOrderly ? [new CallWatcher(), new CreateWatcher()] : [];
  const found = watch(log, [new EventWatcher(), new TruncationWatcher(), ...watchers], hadTime);
  const late = log.findIndex((entry) => 'late' in entry && entry.late);
  if (late >= 0) found.push(breachOf(conductRules['after-close'], 'sent an event after the server had closed', late));
  return found;
}
