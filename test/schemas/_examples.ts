import type * as z from 'zod';
import type { RuleId } from '../../src/schemas/index.js';
import { RealtimeResponse, RealtimeSessionCreateResponse } from '../../src/schemas/index.js';

/** A value that breaks one rule, at one place (a JSON Pointer), and no other. */
export interface Refused {
  value: unknown;
  rule: RuleId;
  path: string;
}

/** Examples that belong together. */
export interface Table {
  reason: string;
  accepted?: readonly unknown[];
  refused?: readonly Refused[];
}

export const models = { session: RealtimeSessionCreateResponse, response: RealtimeResponse } as const;

/** A place in a whole model; `inside` is the rest of that model, `{}` where nothing else is required. */
export interface Place {
  model: keyof typeof models;
  at: string;
  inside?: unknown;
}

/** The tables of one documented object: they hold of its own schema, and wherever a model has such an object. */
export interface Examples {
  object: string;
  schema: z.ZodType;
  places: readonly Place[];
  tables: readonly Table[];
}

/** Values that all break `rule` at `path`. */
export function breaking(rule: RuleId, path: string, values: readonly unknown[]): Refused[] {
  return values.map((value) => ({ value, rule, path }));
}

/** `base` with each of `values` at `path`, all of which break `rule` there. */
export function breakingAt(base: unknown, path: string, rule: RuleId, values: readonly unknown[]): Refused[] {
  return breaking(
    rule,
    path,
    values.map((value) => put(base, path, value)),
  );
}

const samples = { null: null, boolean: false, number: 0, string: '', array: [], object: {} } as const;

/** The name of a type of JSON value. */
export type JsonType = keyof typeof samples;

/** One value of every JSON type except `types`: the emptiest one, which a careless check takes for absent. */
export function otherThan(...types: JsonType[]): unknown[] {
  return Object.entries(samples)
    .filter(([type]) => !types.includes(type as JsonType))
    .map(([, value]) => value);
}

/** A property of an object: where it is, which rule says of what types it is, and those types. */
export type Typed = readonly [path: string, rule: RuleId, ...types: JsonType[]];

/** `base` with every other JSON type in place of each property in turn. */
export function mistyped(base: unknown, properties: readonly Typed[]): Refused[] {
  return properties.flatMap(([path, rule, ...types]) => breakingAt(base, path, rule, otherThan(...types)));
}

/** `base` without each of these properties in turn, all of which are required. */
export function missing(base: object, properties: readonly Typed[]): Refused[] {
  return properties.map(([path, rule]) => ({ value: without(base, path.slice(1)), rule, path }));
}

/** A copy of `base` with `value` at `path`; the objects and lists on the way there are made where they are absent. */
export function put(base: unknown, path: string, value: unknown): unknown {
  if (path === '') return value;
  const [, key = '', rest = ''] = /^\/([^/]*)(.*)$/.exec(path)!;
  const inner = put((base as Record<string, unknown> | undefined)?.[key], rest, value);
  if (!/^\d+$/.test(key)) return { ...(base as object), [key]: inner };
  const list = Array.isArray(base) ? [...base] : [];
  list[Number(key)] = inner;
  return list;
}

/** A copy of `base` without one property. */
export function without(base: object, key: string): object {
  return Object.fromEntries(Object.entries(base).filter(([name]) => name !== key));
}

/** What the compatibility policy allows around `value`: any order, and unknown properties at every level. */
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

/** `value` with the entries of every object in it changed, but for metadata, whose keys are its content. */
function onObjects(value: unknown, change: (entries: [string, unknown][]) => [string, unknown][]): unknown {
  if (Array.isArray(value)) return value.map((each) => onObjects(each, change));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]): [string, unknown] => [
    key,
    key === 'metadata' ? inner : onObjects(inner, change),
  ]);
  return Object.fromEntries(change(entries));
}

/** The examples with each value where a model has it, and the path that goes with it. */
export function inModels({ places, tables }: Examples) {
  return places.flatMap(({ model, at, inside = {} }) =>
    tables.map(({ reason, accepted = [], refused = [] }) => ({
      model,
      at,
      reason,
      accepted: accepted.map((value) => put(inside, at, value)),
      refused: refused.map(({ value, rule, path }) => ({ value: put(inside, at, value), rule, path: at + path })),
    })),
  );
}

/** A value as a short title. */
export function show(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length <= 100 ? text : `${text.slice(0, 80)}… (${text.length} characters)`;
}
