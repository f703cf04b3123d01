import * as z from 'zod';
import { document } from '../../engine/schema/documented.js';
import { anyObject, withRule } from '../../engine/schema/with-rule.js';
import { clientEvents } from './client-events.js';
import type { ValueOfEvent } from './event.js';
import { clientEventRules } from './event.rules.js';

/** An event that a client sends, identified by its `type`. */
export type RealtimeClientEvent = ValueOfEvent<(typeof clientEvents)[number]>;

/** The `type` of an event that a client sends. */
export type ClientEventType = RealtimeClientEvent['type'];

const anyEvent = () => {
  const [first, ...others] = clientEvents.map(({ schema }) => schema as unknown as z.ZodObject);
  return z.discriminatedUnion('type', [first!, ...others]);
};

/**
 * Returns the schema of all events that a client sends. It refuses types that are not documented.
 * Source: `RealtimeClientEvent`.
 */
export const clientEventSchema = (): z.ZodType<RealtimeClientEvent> =>
  document(
    'client-event',
    withRule(clientEventRules.types, anyObject()).pipe(withRule(clientEventRules.type, anyEvent())),
    { source: 'RealtimeClientEvent' },
  ) as unknown as z.ZodType<RealtimeClientEvent>;
