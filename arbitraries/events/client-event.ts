import type * as fc from 'fast-check';
import type { Definition } from '../../src/engine/cases/definition.js';
import { wrongTypes } from '../../src/engine/cases/wrong.js';
import { once } from '../../src/engine/once.js';
import {
  type ClientEventType,
  clientEventSchema,
  type RealtimeClientEvent,
} from '../../src/objects/events/client-event.js';
import { clientEventRules } from '../../src/objects/events/event.rules.js';
import { ambiguity, READINGS } from '../_ambiguous-cases.js';
import { pick } from '../_pick.js';
import { clientEventDefinitions } from './client-definitions.js';
import { anyOfEvents, type EventConstraints } from './server-event.js';

/**
 * Events that a client sends, all types equally likely; their TypeScript type is a union that `type` distinguishes. Throws
 * a `RangeError` if an option or a type is unknown. Source: `RealtimeClientEvent`.
 *
 * @example
 * const ofItems = clientEvent({ types: ['conversation.item.*'] });
 * fc.assert(fc.property(ofItems, ({ type }) => type.startsWith('conversation.item.')));
 */
export const clientEvent = (constraints: EventConstraints<ClientEventType> = {}): fc.Arbitrary<RealtimeClientEvent> =>
  anyOfEvents(clientEventDefinitions, constraints);

/** The definition of any event that a client sends. */
export const clientEventDefinition: Definition<RealtimeClientEvent> = {
  name: 'client-event',
  get schema() {
    return getSchema();
  },
  arbitrary: clientEvent,
  cases: once(() => ({
    // What is wrong with the type is a case of each event.
    nearMisses: wrongTypes(clientEventRules.types, '', 'object'),
    ambiguous: [
      ambiguity(clientEventRules.type, '', 'new-type', READINGS.kinds, (event, { random }) => ({
        ...(event as object),
        type: pick(random, ['session.close', 'response.pause']),
      })),
    ],
    isRequest: true,
  })),
};

const getSchema = once(clientEventSchema);
