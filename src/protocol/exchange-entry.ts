import type { Sender } from '../objects/events/event.js';

/** An event and who sent it: one line of a log. */
export interface EventEntry {
  readonly from: Sender;
  readonly event: unknown;
}

/** The end of a connection and who closed it. */
export interface CloseEntry {
  readonly from: Sender;
  readonly close: { readonly code?: number; readonly reason?: string };
}

/** An entry of the log of an exchange. */
export type ExchangeEntry = EventEntry | CloseEntry;
