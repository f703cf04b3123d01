import { isObject, type JsonObject } from '../engine/json/type-of.js';

/** Depth at which values are as small as they can be, and at which there are none: a schema may refer to itself. */
const MAX_DEPTH = 6;
const LAST_DEPTH = 12;

/** Most values in the arguments of a call. */
const MOST_VALUES = 1000;

/** A schema, and how many values may still be made from it. */
interface Making {
  readonly root: unknown;
  left: number;
}

/** Returns what a `$ref` in a schema refers to. */
function resolve(schema: unknown, root: unknown): JsonObject {
  let found = schema;
  for (let i = 0; i < MAX_DEPTH && isObject(found) && typeof found.$ref === 'string'; i++) {
    const keys = found.$ref.split('/').slice(1);
    found = keys.reduce<unknown>((at, key) => (isObject(at) ? at[key] : undefined), root);
  }
  return isObject(found) ? found : {};
}

const typeOf = ({ type, properties }: JsonObject): unknown =>
  (Array.isArray(type) ? type[0] : type) ?? (properties === undefined ? undefined : 'object');

const TEXTS: Readonly<Record<string, string>> = {
  date: '2026-06-15',
  time: '12:00:00Z',
  'date-time': '2026-06-15T12:00:00Z',
  email: 'ada@example.com',
  uri: 'https://example.com/',
  uuid: '123e4567-e89b-42d3-a456-426614174000',
};

function numberFor({ minimum, exclusiveMinimum, maximum }: JsonObject): number {
  if (typeof minimum === 'number') return Math.ceil(minimum);
  if (typeof exclusiveMinimum === 'number') return Math.floor(exclusiveMinimum) + 1;
  return typeof maximum === 'number' ? Math.min(1, Math.floor(maximum)) : 1;
}

function textFor({ format, minLength, maxLength }: JsonObject): string {
  const text = TEXTS[String(format)] ?? 'Paris';
  const long = typeof minLength === 'number' ? text.padEnd(minLength, 'a') : text;
  return typeof maxLength === 'number' ? long.slice(0, maxLength) : long;
}

function valueFor(schema: unknown, making: Making, depth: number): unknown {
  if (depth > LAST_DEPTH || making.left-- <= 0) return null;
  const found = resolve(schema, making.root);
  if ('const' in found) return found.const;
  if (Array.isArray(found.enum)) return found.enum[0];
  if ('default' in found) return found.default;
  for (const key of ['anyOf', 'oneOf', 'allOf']) {
    const [first] = Array.isArray(found[key]) ? (found[key] as unknown[]) : [];
    if (first !== undefined) return valueFor(first, making, depth + 1);
  }
  switch (typeOf(found)) {
    case 'object':
      return objectFor(found, making, depth);
    case 'array':
      return depth > MAX_DEPTH || !found.items ? [] : [valueFor(found.items, making, depth + 1)];
    case 'number':
    case 'integer':
      return numberFor(found);
    case 'boolean':
      return true;
    case 'null':
      return null;
    default:
      return textFor(found);
  }
}

function objectFor({ properties, required }: JsonObject, making: Making, depth: number): JsonObject {
  if (!isObject(properties)) return {};
  const needed = Array.isArray(required) ? required : [];
  const names = Object.keys(properties).filter((name) => depth === 0 || needed.includes(name));
  return Object.fromEntries(names.map((name) => [name, valueFor(properties[name], making, depth + 1)]));
}

/** Returns arguments for a function, from the JSON Schema of its parameters, as JSON with the spaces of the API. */
export function argumentsFor(parameters: unknown): string {
  const making = { root: parameters, left: MOST_VALUES };
  const value = isObject(parameters) ? objectFor(resolve(parameters, parameters), making, 0) : {};
  return JSON.stringify(value, null, 2);
}
