import type * as z from 'zod';
import { clientEvents } from '../objects/events/client-events.js';
import type { Sender } from '../objects/events/event.js';
import { serverEvents } from '../objects/events/server-events.js';

const schemasOf = (events: readonly { type: string; schema: z.ZodType }[]) =>
  new Map(events.map((event) => [event.type, event]));

const SCHEMAS = { server: schemasOf(serverEvents), client: schemasOf(clientEvents) };

/** The schema of an event of a side; `undefined` if its type is not documented. */
export const schemaOfEvent = (from: Sender, type: unknown): z.ZodType | undefined =>
  SCHEMAS[from].get(type as string)?.schema;
