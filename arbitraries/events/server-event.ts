import type * as fc from 'fast-check';
import type { Definition } from '../../src/engine/cases/definition.js';
import { wrongTypes } from '../../src/engine/cases/wrong.js';
import { either } from '../../src/engine/generate/choosing.js';
import { type Constraints, tiered } from '../../src/engine/generate/constraints.js';
import { lazily } from '../../src/engine/generate/lazily.js';
import { globMatcher } from '../../src/engine/glob.js';
import { once } from '../../src/engine/once.js';
import { serverEventRules } from '../../src/objects/events/event.rules.js';
import {
  type RealtimeServerEvent,
  type ServerEventType,
  serverEventSchema,
} from '../../src/objects/events/server-event.js';
import type { EventDefinition } from '../event.js';
import { unknownEvents } from './_unknown-events.js';
import { serverEventDefinitions } from './server-definitions.js';

/** Options of `serverEvent` and `clientEvent`. */
export interface EventConstraints<Type extends string = string> extends Constraints {
  /** Types of the events; `*` stands for any characters. Default: all. */
  types?: readonly (Type | `${string}*${string}`)[];
}

/** Returns the definitions of the events of these types. Throws a `RangeError` if there are none of one of them. */
export function eventsOfTypes(all: readonly EventDefinition[], types: unknown = ['*']): readonly EventDefinition[] {
  if (!Array.isArray(types) || types.length === 0) {
    throw new RangeError('types must be an array of at least one type of event');
  }
  for (const glob of types) {
    if (typeof glob === 'string' && all.some(({ name }) => globMatcher([glob])(name))) continue;
    throw new RangeError(`no event has the type ${JSON.stringify(glob)}`);
  }
  const matches = globMatcher(types);
  return all.filter(({ name }) => matches(name));
}

/** Events of these definitions, all equally likely. */
export const anyOfEvents = <T>(all: readonly EventDefinition[], constraints: EventConstraints): fc.Arbitrary<T> => {
  const events = eventsOfTypes(all, constraints.types);
  return tiered(constraints, (making) => either(...events.map(({ arbitrary }) => lazily(() => arbitrary(making)))), [
    'types',
  ]) as fc.Arbitrary<T>;
};

/**
 * Events that the API sends, all types equally likely; their TypeScript type is a union that `type` distinguishes. Typical
 * events look like recorded ones: their identifiers belong together, and text comes in pieces of a few characters. Throws
 * a `RangeError` if an option or a type is unknown. Source: `RealtimeServerEvent`.
 *
 * @example
 * const ofResponses = serverEvent({ types: ['response.*'] });
 * fc.assert(fc.property(ofResponses, ({ type }) => type.startsWith('response.')));
 */
export const serverEvent = (constraints: EventConstraints<ServerEventType> = {}): fc.Arbitrary<RealtimeServerEvent> =>
  anyOfEvents(serverEventDefinitions, constraints);

/** The definition of any event that the API sends. */
export const serverEventDefinition: Definition<RealtimeServerEvent> = {
  name: 'server-event',
  get schema() {
    return getSchema();
  },
  arbitrary: serverEvent,
  cases: once(() => ({
    // What is wrong with the type is a case of each event.
    nearMisses: wrongTypes(serverEventRules.types, '', 'object'),
    evolutions: unknownEvents(serverEventDefinitions),
  })),
};

const getSchema = once(serverEventSchema);
