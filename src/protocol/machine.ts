import type { RealtimeClientEvent } from '../objects/events/client-event.js';
import type { RealtimeServerEvent } from '../objects/events/server-event.js';

type Handlers<Event extends { type: string }> = { readonly [E in Event as E['type']]?: (event: E) => void };

/** A state machine that reads some events of an exchange. It gets events only if they keep their own schema. */
export interface Machine {
  readonly server?: Handlers<RealtimeServerEvent>;
  readonly client?: Handlers<RealtimeClientEvent>;
  /** Reports what is still open at the end of the exchange. */
  readonly end?: () => void;
}
