import type { Mutation } from '../../src/engine/cases/mutation.js';
import { serverEventRules } from '../../src/objects/events/event.rules.js';
import { pick } from '../_pick.js';
import type { EventDefinition } from '../event.js';

/** Types that a later version of the API may send, or that other kinds of sessions send today. */
const NEW_TYPES = [
  'response.output_video.delta',
  'conversation.item.updated',
  'session.closed',
  'session.output_transcript.delta',
  'transcription_session.updated',
] as const;

/** An event of an unknown type, with properties of unknown types. */
const newEvent = {
  type: 'response.output_video.delta',
  event_id: 'event_1',
  frame: { index: 0, keys: [] },
  delta: null,
};

/** Makes events of types that are not documented. A client ignores them, although the schema refuses them. */
export function unknownEvents(all: readonly EventDefinition[]): Mutation[] {
  const betaTypes = all.flatMap(({ declaration }) => declaration.betaType ?? []);
  const unknown = (name: string, change: Mutation['change']): Mutation => ({
    rule: serverEventRules['unknown-type'],
    refusedBy: serverEventRules.type,
    name,
    at: '',
    change,
  });
  const withType = (types: readonly string[]): Mutation['change'] => {
    return (event, { random }) => ({ ...(event as object), type: pick(random, types) });
  };
  return [
    unknown('new-type', withType(NEW_TYPES)),
    unknown('type-of-the-beta', withType(betaTypes)),
    unknown('new-event', () => structuredClone(newEvent)),
  ];
}
