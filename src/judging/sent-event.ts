import { isObject, type JsonObject } from '../engine/json/type-of.js';
import type { LiveEntry } from '../live/player.js';
import type { Breach } from './breach.js';

/** An event of the client, and what the client knew when it sent it. */
export interface SentEvent {
  readonly type: unknown;
  readonly event: JsonObject;
  /** Index in the log. */
  readonly index: number;
  /** Number of entries of the log that the client had received for sure. */
  readonly confirmed: number;
}

/** Watches over one kind of conduct. */
export interface Watcher {
  /** Reads an event of the server. */
  server?(event: JsonObject, index: number): void;
  /** Reads an event of the client. */
  client?(sent: SentEvent): Breach | undefined;
  /** Returns what was not done until the end. Called if the client had the time for everything. */
  end?(): readonly Breach[];
}

/** Reads a log. Returns what the watchers find. */
export function watch(log: readonly LiveEntry[], watchers: readonly Watcher[], hadTime: boolean): Breach[] {
  const found: Breach[] = [];
  for (const [index, entry] of log.entries()) {
    if ('close' in entry) continue;
    const event = isObject(entry.event) ? entry.event : {};
    const { confirmed = 0 } = entry;
    for (const watcher of watchers) {
      if (entry.from === 'server') watcher.server?.(event, index);
      else {
        const breach = watcher.client?.({ type: event.type, event, index, confirmed });
        if (breach) found.push(breach);
      }
    }
  }
  if (hadTime) for (const { end } of watchers) found.push(...(end?.() ?? []));
  return found;
}
