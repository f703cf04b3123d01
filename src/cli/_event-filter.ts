import { clientEvents } from '../objects/events/client-events.js';
import type { Sender } from '../objects/events/event.js';
import { serverEvents } from '../objects/events/server-events.js';
import type { EventFilter } from './_event-log.js';

const EVENTS = { server: serverEvents, client: clientEvents } as const;

/** Returns which events of a log a model is about; `undefined` if the model is no event and no union of events. */
export function eventFilterOf(model: string, skipUnknown: boolean): EventFilter | undefined {
  const types = { server: typesOf('server'), client: typesOf('client') };
  for (const sender of ['server', 'client'] as const) {
    const only = types[sender].has(model) ? model : undefined;
    if (only || model === `${sender}-event`) return { sender, types, only, skipUnknown };
  }
  return undefined;
}

const typesOf = (sender: Sender): ReadonlySet<string> => new Set(EVENTS[sender].map(({ type }) => type));
