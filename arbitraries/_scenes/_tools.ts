import type { Faker } from '@faker-js/faker';
import type { Json, JsonObject, Tool } from '../_scene.js';
import { isoDay, isoWorkday } from './_dates.js';
import { amount, type Draw, int, pick, some } from './_draws.js';

/** An argument of a tool: the JSON Schema that says what it may be, beside the values that it has. */
interface Field {
  readonly schema: JsonObject;
  draw(faker: Faker): Json;
  /** How often it is left out, in percent; nothing where it is required. */
  readonly absent?: number;
}

type Fields = Record<string, Field>;

/** What a tool gives back: prose is left as it is, anything else is written as JSON. */
type Gives = (faker: Faker, args: JsonObject) => unknown;

const described = (schema: JsonObject, description?: string) => (description ? { ...schema, description } : schema);

/** A string. */
export function text(draw: Draw, description?: string, extra: JsonObject = {}): Field {
  return { schema: described({ type: 'string', ...extra }, description), draw };
}

/** A date between `from` and `to` days from now, `YYYY-MM-DD`. */
export function date(from: number, to: number, description = 'YYYY-MM-DD'): Field {
  return text((faker) => isoDay(faker, from, to), description);
}

/** A date from Monday to Friday, `YYYY-MM-DD`. */
export function workdate(from: number, to: number, description = 'YYYY-MM-DD'): Field {
  return text((faker) => isoWorkday(faker, from, to), description);
}

/** One of the words given. */
export function word(words: readonly string[], description?: string): Field {
  return { schema: described({ type: 'string', enum: [...words] }, description), draw: (faker) => pick(faker, words) };
}

/** A whole number; values are drawn from `min` to `max`. */
export function whole(min: number, max: number, description?: string, extra: JsonObject = {}): Field {
  return { schema: described({ type: 'integer', ...extra }, description), draw: (faker) => int(faker, min, max) };
}

/** An amount of money in dollars. */
export function dollars(min: number, max: number, description?: string): Field {
  return { schema: described({ type: 'number' }, description), draw: (faker) => amount(faker, min, max) };
}

/** True or false. */
export function flag(description?: string): Field {
  return { schema: described({ type: 'boolean' }, description), draw: (faker) => faker.datatype.boolean() };
}

/** Some of the words given, each once. */
export function words(from: readonly string[], most: number, description?: string): Field {
  const schema = described({ type: 'array', items: { type: 'string' } }, description);
  return { schema, draw: (faker) => some(faker, from, 1, most) };
}

/** One to `most` objects. */
export function list(fields: Fields, most: number, description?: string): Field {
  return {
    schema: described({ type: 'array', items: schemaOf(fields), minItems: 1 }, description),
    draw: (faker) => Array.from({ length: int(faker, 1, most) }, () => argumentsOf(fields, faker)),
  };
}

/** An argument that callers may leave out, and that is left out half of the time or as often as told. */
export function optional(field: Field, absent = 50): Field {
  return { ...field, absent };
}

function schemaOf(fields: Fields): JsonObject {
  const properties = Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, field.schema]));
  return { type: 'object', properties, required: Object.keys(fields).filter((key) => !fields[key]!.absent) };
}

function argumentsOf(fields: Fields, faker: Faker): JsonObject {
  const value: JsonObject = {};
  for (const key in fields) {
    const field = fields[key]!;
    if (!field.absent || int(faker, 1, 100) > field.absent) value[key] = field.draw(faker);
  }
  return value;
}

function toolOf(name: string, description: string, parameters: JsonObject, fields: Fields, gives: Gives): Tool {
  return {
    name,
    description,
    parameters,
    arguments: (faker) => argumentsOf(fields, faker),
    result: (faker, args) => {
      const given = gives(faker, args);
      return typeof given === 'string' ? given : JSON.stringify(given);
    },
  };
}

/** A function whose schema was written by hand: it takes these arguments, and others as well. */
export function tool(name: string, description: string, fields: Fields, gives: Gives): Tool {
  return toolOf(name, description, schemaOf(fields), fields, gives);
}

/** A function whose schema was written by hand: it takes these arguments and no others. */
export function closedTool(name: string, description: string, fields: Fields, gives: Gives): Tool {
  return toolOf(name, description, { ...schemaOf(fields), additionalProperties: false }, fields, gives);
}

/** A tool of an MCP server that derives schemas from signatures: everything has a title, and keywords are in order. */
export function derivedTool(name: string, description: string, fields: Fields, gives: Gives): Tool {
  const properties: JsonObject = {};
  for (const [key, { schema }] of Object.entries(fields)) {
    const keywords = Object.entries({ ...schema, title: titleOf(key) }).sort(([a], [b]) => (a < b ? -1 : 1));
    properties[key] = Object.fromEntries(keywords);
  }
  const required = schemaOf(fields).required as string[];
  const parameters: JsonObject = { properties, required, title: `${name}Arguments`, type: 'object' };
  if (required.length === 0) delete parameters.required;
  return toolOf(name, description, parameters, fields, gives);
}

/** The same tool, but arguments that depend on one another are settled together, once all are drawn. */
export function settled(tool: Tool, settle: (faker: Faker, args: JsonObject) => JsonObject): Tool {
  return { ...tool, arguments: (faker) => settle(faker, tool.arguments(faker)) };
}

/** `flight_number` as `Flight Number`. */
function titleOf(key: string): string {
  return key.replace(/(^|_)([a-z])/g, (_, gap: string, letter: string) => (gap && ' ') + letter.toUpperCase());
}
