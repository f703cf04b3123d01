import { isObject } from '../engine/json/type-of.js';
import { clientEvents } from '../objects/events/client-events.js';
import type { EventDeclaration, Sender } from '../objects/events/event.js';
import { serverEvents } from '../objects/events/server-events.js';
import { type Violation, violations } from '../objects/violations.js';
import { plainCheck } from './plain-event.js';

/** Lists the rules which an event breaks by itself. */
export type Check = (event: unknown) => readonly Violation[];

const NONE: readonly Violation[] = [];

/** Returns a function that lists the rules which an event breaks by itself. */
function checkOf(declaration: EventDeclaration): Check {
  const isPlain = plainCheck(declaration);
  return (event) => (isObject(event) && isPlain?.(event) ? NONE : violations(declaration.schema, event));
}

const checksOf = (events: readonly EventDeclaration[]) =>
  new Map(events.map((declaration) => [declaration.type, checkOf(declaration)]));

const CHECKS = { server: checksOf(serverEvents), client: checksOf(clientEvents) };

/** The check of an event of a side; `undefined` if its type is not documented. */
export const checkOfEvent = (from: Sender, type: unknown): Check | undefined => CHECKS[from].get(type as string);
