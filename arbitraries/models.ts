import { Library, type Model } from '../src/engine/cases/model.js';
import { RuleIndex } from '../src/engine/cases/rules-at.js';
import { catalogue } from '../src/objects/catalogue.js';
import type { RealtimeCreateClientSecretResponse } from '../src/objects/client-secret.js';
import type { RealtimeConversationItem } from '../src/objects/conversation-item.js';
import type { RealtimeClientEvent } from '../src/objects/events/client-event.js';
import type { RealtimeServerEvent } from '../src/objects/events/server-event.js';
import type { RealtimeSessionCreateResponseGA } from '../src/objects/ga-session.js';
import { policyRules } from '../src/objects/policy.js';
import type { RealtimeResponse } from '../src/objects/response.js';
import type { RealtimeSessionCreateResponse } from '../src/objects/session.js';
import type { RealtimeTranscriptionSessionCreateResponseGA } from '../src/objects/transcription-session.js';
import { NEW_NAMES, NEW_SUFFIXES } from './_new-names.js';
import { clientEventDefinitions } from './events/client-definitions.js';
import { serverEventDefinitions } from './events/server-definitions.js';
import { objects } from './objects.js';

/** The models of all documented objects, including those that only occur in other objects. */
export const library = new Library(objects, new RuleIndex(catalogue), {
  rule: policyRules.additive,
  newNames: NEW_NAMES,
  newEndings: NEW_SUFFIXES,
});

/** The documented objects and unions that can be asked for by name. */
const named = {
  get session() {
    return library.model('session') as Model<RealtimeSessionCreateResponse>;
  },
  get 'ga-session'() {
    return library.model('ga-session') as Model<RealtimeSessionCreateResponseGA>;
  },
  get 'transcription-session'() {
    return library.model('transcription-session') as Model<RealtimeTranscriptionSessionCreateResponseGA>;
  },
  get 'client-secret'() {
    return library.model('client-secret') as Model<RealtimeCreateClientSecretResponse>;
  },
  get response() {
    return library.model('response') as Model<RealtimeResponse>;
  },
  get 'conversation-item'() {
    return library.model('conversation-item') as Model<RealtimeConversationItem>;
  },
  get 'server-event'() {
    return library.model('server-event') as Model<RealtimeServerEvent>;
  },
  get 'client-event'() {
    return library.model('client-event') as Model<RealtimeClientEvent>;
  },
} as const;

/** The events that occur on both sides, by their type. */
type Events = { readonly [E in RealtimeServerEvent | RealtimeClientEvent as E['type']]: Model<E> };

/** The names of the objects and unions. */
export const OBJECT_NAMES = Object.keys(named) as readonly (keyof typeof named)[];

/** The names of the events: their types. */
export const EVENT_NAMES = [...serverEventDefinitions, ...clientEventDefinitions].map(
  ({ name }) => name as keyof Events,
);

/** Adds a getter for each event, since a model is built when it is first read. */
function withEvents(): typeof named & Events {
  const getters = EVENT_NAMES.map((name) => [name, { get: () => library.model(name), enumerable: true }] as const);
  return Object.defineProperties(named, Object.fromEntries(getters)) as typeof named & Events;
}

/**
 * The objects and events that functions such as `check` and `cases` take by name; an event is named by its `type`. Each
 * has a `schema`, an `arbitrary`, its `rules` and a `jsonSchema`. A model is built when it is first read.
 *
 * @example
 * const { schema } = models['response.done'];
 * const events = models['response.done'].arbitrary({ tier: 'edge' });
 * fc.assert(fc.property(events, (event) => schema.safeParse(event).success));
 */
export const models: typeof named & Events = withEvents();

/** The name of a model. */
export type ModelName = keyof typeof models;

/** The type of the values of a model. */
export type ModelValue<Name extends ModelName> = (typeof models)[Name] extends Model<infer T> ? T : never;

/** The names of the models. */
export const MODEL_NAMES = Object.keys(models) as readonly ModelName[];

function unknownModel(name: unknown): string {
  const list = 'Object.keys(models) lists them';
  if (name === undefined) return `the name of a model is missing, such as 'response'; ${list}`;
  return `there is no model ${typeof name === 'string' ? JSON.stringify(name) : String(name)}; ${list}`;
}

/** Returns the model with this name. Throws a `RangeError` if it is unknown. */
export function modelNamed(name: ModelName): Model {
  if (!MODEL_NAMES.includes(name)) throw new RangeError(unknownModel(name));
  return models[name];
}
