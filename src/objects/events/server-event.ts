import * as z from 'zod';
import { document } from '../../engine/schema/documented.js';
import { anyObject, withRule } from '../../engine/schema/with-rule.js';
import type { ValueOfEvent } from './event.js';
import { serverEventRules } from './event.rules.js';
import { serverEvents } from './server-events.js';

/** An event that the API sends, identified by its `type`. */
export type RealtimeServerEvent = ValueOfEvent<(typeof serverEvents)[number]>;

/** The `type` of an event that the API sends. */
export type ServerEventType = RealtimeServerEvent['type'];

const anyEvent = () => {
  const [first, ...others] = serverEvents.map(({ schema }) => schema as unknown as z.ZodObject);
  return z.discriminatedUnion('type', [first!, ...others]);
};

/**
 * Returns the schema of all events that the API sends. It refuses types that are not documented. A client that must work
 * with later versions of the API ignores them instead. Source: `RealtimeServerEvent`.
 */
export const serverEventSchema = (): z.ZodType<RealtimeServerEvent> =>
  document(
    'server-event',
    withRule(serverEventRules.types, anyObject()).pipe(withRule(serverEventRules.type, anyEvent())),
    { source: 'RealtimeServerEvent' },
  ) as unknown as z.ZodType<RealtimeServerEvent>;
