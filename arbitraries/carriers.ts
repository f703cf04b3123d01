import { CarriedModel, type Carrier } from '../src/engine/cases/carried-model.js';
import type { Model } from '../src/engine/cases/model.js';
import { hash, sourceOf } from '../src/engine/generate/random.js';
import { sampleAt } from '../src/engine/generate/sample.js';
import { isObject } from '../src/engine/json/type-of.js';
import { once } from '../src/engine/once.js';
import { shapeAt, withoutKinds } from '../src/engine/schema/place-pattern.js';
import { branchFor } from '../src/engine/schema/shape.js';
import type { ClientEventType } from '../src/objects/events/client-event.js';
import type { ServerEventType } from '../src/objects/events/server-event.js';
import { wireIdFor } from './_wire-id.js';
import type { EventDefinition } from './event.js';
import { clientEventDefinitions } from './events/client-definitions.js';
import { serverEventDefinitions } from './events/server-definitions.js';
import { library, type ModelName, modelNamed } from './models.js';

/** The type of an event that can carry an object. */
export type CarrierName = ServerEventType | ClientEventType;

/** The events in which a client meets an object: a value that the first one cannot carry is in a later one. */
const USUAL: Partial<Record<ModelName, readonly CarrierName[]>> = {
  response: ['response.done', 'response.created'],
  'ga-session': ['session.created'],
  'transcription-session': ['session.created'],
  'conversation-item': ['conversation.item.done', 'conversation.item.retrieved'],
};

const definitions = once(
  () =>
    new Map<string, EventDefinition>(
      [...serverEventDefinitions, ...clientEventDefinitions].map((definition) => [definition.name, definition]),
    ),
);

/** The property of an event that a model can stand in. */
function propertyOf(event: Model, name: string): string | undefined {
  const own = event.placements.filter(({ place }) => /^\/[^/]*$/.test(place));
  const found = own.find(({ names }) => names.includes(name));
  return found && withoutKinds(found.place);
}

/** An identifier that differs from value to value, created in the second of the value if its identifier has one. */
function eventIdFor(value: unknown): string {
  const text = JSON.stringify(value) ?? '';
  const id = isObject(value) && typeof value.id === 'string' ? value.id : '';
  return wireIdFor('event_', id, sourceOf(hash(text), text.length));
}

function carrierOf(name: ModelName, eventName: CarrierName): Carrier {
  const definition = definitions().get(eventName);
  const event = definition && library.model(eventName);
  const at = event && propertyOf(event, name);
  if (!at) throw new RangeError(`${eventName} does not carry a ${name}; ${eventsThatCarry(name)}`);
  const envelope = sampleAt(definition.arbitrary({ tier: 'typical', presence: 'required' }), 0, 0) as object;
  const key = at.slice(1);
  return {
    model: event,
    at,
    envelopeFor: (value) => ({
      ...envelope,
      ...('event_id' in envelope && { event_id: eventIdFor(value) }),
      [key]: null,
    }),
    arbitrary: (constraints) => definition.carried(key, constraints),
  };
}

/** Says which events carry a model. */
function eventsThatCarry(name: ModelName): string {
  const all = [...definitions().keys()].filter((event) => propertyOf(library.model(event), name));
  return all.length > 0 ? `it is in ${all.join(', ')}` : 'no event carries it';
}

const made = new Map<string, Model>();

/**
 * Returns a model whose values are inside an event of this type, or, with `true`, inside the event in which a client
 * meets them. Throws a `RangeError` if the event does not carry the model.
 */
export function modelWithin(name: ModelName, within: CarrierName | boolean | undefined): Model {
  if (within === undefined || within === false) return modelNamed(name);
  const key = `${name} ${within}`;
  const known = made.get(key);
  if (known) return known;
  const events = within === true ? USUAL[name] : [within];
  if (!events) throw new RangeError(`${name} has no usual event; ${eventsThatCarry(name)}`);
  const unknown = events.find((event) => !definitions().has(event));
  if (unknown) throw new RangeError(`there is no event ${JSON.stringify(unknown)}; ${eventsThatCarry(name)}`);
  const [first, ...others] = events.map((event) => carrierOf(name, event));
  const model = new CarriedModel(modelNamed(name), [first!, ...others]);
  made.set(key, model);
  return model;
}

/** A value in an event, and where it is, as a JSON Pointer. */
export interface Carried {
  readonly value: unknown;
  readonly at: string;
}

/**
 * Returns a function that finds the value of a model in an event: in an event of this type, or, with `true`, in any event
 * that carries the model. It returns `undefined` if an event does not carry it. Throws a `RangeError` as `modelWithin` does.
 */
export function carriedValues(name: ModelName, within: CarrierName | true): (event: unknown) => Carried | undefined {
  const types: readonly string[] = within === true ? [...definitions().keys()] : [within];
  if (within !== true) modelWithin(name, within);
  const places = new Map(types.map((type) => [type, propertyOf(library.model(type), name)]));
  if ([...places.values()].every((at) => at === undefined)) throw new RangeError(`${name}: ${eventsThatCarry(name)}`);
  return (event) => {
    if (!isObject(event) || typeof event.type !== 'string') return undefined;
    const at = places.get(event.type);
    const key = at?.slice(1);
    if (!key || !Object.hasOwn(event, key)) return undefined;
    const inside = shapeAt(library.model(event.type).shape, event, [key])!;
    // A property that holds objects of several kinds may have one of another kind.
    const branch = branchFor(inside, event[key]);
    const isOther = branch && !branch.objects.includes(name) && !inside.objects.includes(name);
    return isOther ? undefined : { value: event[key], at: at! };
  };
}
