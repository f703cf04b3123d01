import type * as z from 'zod';
import { clientEventSchema } from '../../src/objects/events/client-event.js';
import { serverEventSchema } from '../../src/objects/events/server-event.js';
import {
  RealtimeCreateClientSecretResponse,
  RealtimeResponse,
  RealtimeSessionCreateResponse,
  RealtimeSessionCreateResponseGA,
  RealtimeTranscriptionSessionCreateResponseGA,
  type RuleId,
} from '../../src/objects/index.js';

/** A value that breaks one rule at one JSON Pointer, and no other rule. */
export interface Refused {
  value: unknown;
  rule: RuleId;
  path: string;
}

/** Examples of the same constraint. `reason` is their title. They do not hold in the models in `notIn`. */
export interface Table {
  reason: string;
  notIn?: readonly (keyof typeof models)[];
  accepted?: readonly unknown[];
  refused?: readonly Refused[];
}

export const models = {
  session: RealtimeSessionCreateResponse,
  'ga-session': RealtimeSessionCreateResponseGA,
  'transcription-session': RealtimeTranscriptionSessionCreateResponseGA,
  'client-secret': RealtimeCreateClientSecretResponse,
  response: RealtimeResponse,
  'server-event': serverEventSchema(),
  'client-event': clientEventSchema(),
} as const;

const gaSession = { type: 'realtime', object: 'realtime.session', id: 'sess_1' };

/** The smallest valid value of each model. */
export const smallest: Readonly<Record<keyof typeof models, object>> = {
  session: {},
  'ga-session': gaSession,
  'transcription-session': { type: 'transcription', object: 'realtime.transcription_session', id: 'sess_1' },
  'client-secret': { value: 'ek_1', expires_at: 0, session: gaSession },
  response: {},
  'server-event': { type: 'input_audio_buffer.cleared', event_id: 'event_1' },
  'client-event': { type: 'input_audio_buffer.clear' },
};

/** A place in a model. `inside` is the rest of the model; the default is the smallest value of the model. */
export interface Place {
  model: keyof typeof models;
  at: string;
  inside?: unknown;
}

/** The examples of one documented object. They hold for its own schema, and in every place of a model that has one. */
export interface Examples {
  object: string;
  schema: z.ZodType;
  places: readonly Place[];
  tables: readonly Table[];
}

/** Examples from values that all break `rule` at `path`. */
export function breaking(rule: RuleId, path: string, values: readonly unknown[]): Refused[] {
  return values.map((value) => ({ value, rule, path }));
}

/** Examples from `base` with each of `values` at `path`. All of them break `rule` there. */
export function breakingAt(base: unknown, path: string, rule: RuleId, values: readonly unknown[]): Refused[] {
  return breaking(
    rule,
    path,
    values.map((value) => put(base, path, value)),
  );
}

const samples = { null: null, boolean: false, number: 0, string: '', array: [], object: {} } as const;

/** The name of a JSON type. */
export type JsonType = keyof typeof samples;

/** Returns a value of every JSON type except `types`. The values are falsy or empty, so a careless check ignores them. */
export function otherThan(...types: JsonType[]): unknown[] {
  return Object.entries(samples)
    .filter(([type]) => !types.includes(type as JsonType))
    .map(([, value]) => value);
}

/** A property of an object: its path, the rule about its JSON type, and the allowed types. */
export type Typed = readonly [path: string, rule: RuleId, ...types: JsonType[]];

/** Examples from `base` with every other JSON type in place of each property in turn. */
export function mistyped(base: unknown, properties: readonly Typed[]): Refused[] {
  return properties.flatMap(([path, rule, ...types]) => breakingAt(base, path, rule, otherThan(...types)));
}

/** Examples from `base` without each of these properties in turn. All of them are required. */
export function missing(base: object, properties: readonly Typed[]): Refused[] {
  return properties.map(([path, rule]) => ({ value: without(base, path.slice(1)), rule, path }));
}

/** Returns a copy of `base` with `value` at `path`. Creates the objects and arrays on the way if they are absent. */
export function put(base: unknown, path: string, value: unknown): unknown {
  if (path === '') return value;
  const [, key = '', rest = ''] = /^\/([^/]*)(.*)$/.exec(path)!;
  const inner = put((base as Record<string, unknown> | undefined)?.[key], rest, value);
  if (!/^\d+$/.test(key)) return { ...(base as object), [key]: inner };
  const list = Array.isArray(base) ? [...base] : [];
  list[Number(key)] = inner;
  return list;
}

/** Returns a copy of `base` without one property. */
export function without(base: object, key: string): object {
  return Object.fromEntries(Object.entries(base).filter(([name]) => name !== key));
}

/** Variants of `value` that the compatibility policy allows: another order, and unknown properties at every level. */
export function evolved(value: unknown): unknown[] {
  return [value, reversed(value), sprinkled(value), reversed(sprinkled(value))];
}

function reversed(value: unknown): unknown {
  return onObjects(value, (entries) => entries.reverse());
}

function sprinkled(value: unknown): unknown {
  return onObjects(value, (entries) => [
    ['x_new', { since: '2031-01-01', list: [1, 'two', null, [true]] }],
    ...entries,
    ['another-new', null],
  ]);
}

/** Changes the entries of every object in `value` except metadata, whose keys are data. */
function onObjects(value: unknown, change: (entries: [string, unknown][]) => [string, unknown][]): unknown {
  if (Array.isArray(value)) return value.map((each) => onObjects(each, change));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]): [string, unknown] => [
    key,
    key === 'metadata' ? inner : onObjects(inner, change),
  ]);
  return Object.fromEntries(change(entries));
}

/** A place, and the same place in a client secret if the model is one of the sessions that it has. */
function withSecret(place: Place): Place[] {
  const { model, at, inside = smallest[model] } = place;
  if (model !== 'ga-session' && model !== 'transcription-session') return [place];
  const secret = { ...smallest['client-secret'], session: inside };
  return [place, { model: 'client-secret', at: `/session${at}`, inside: secret }];
}

/** The same examples in the places that models have for the object. */
export function inModels({ places, tables }: Examples) {
  return places.flatMap(withSecret).flatMap(({ model, at, inside = smallest[model] }) =>
    tables
      .filter(({ notIn }) => !notIn?.includes(model))
      .map(({ reason, accepted = [], refused = [] }) => ({
        model,
        at,
        reason,
        accepted: accepted.map((value) => put(inside, at, value)),
        refused: refused.map(({ value, rule, path }) => ({ value: put(inside, at, value), rule, path: at + path })),
      })),
  );
}

/** Formats a value as a short title. */
export function show(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length <= 100 ? text : `${text.slice(0, 80)}… (${text.length} characters)`;
}
