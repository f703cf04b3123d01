import type * as fc from 'fast-check';
import { pick } from '../_pick.js';
import type { Json, JsonObject, Tool } from '../_scene.js';
import { isoDay, isoWorkday } from './_dates.js';
import { amount, type Draw, some } from './_draws.js';

/** An argument of a tool. */
interface Field {
  /** Its JSON Schema, without information about its presence. */
  readonly schema: JsonObject;
  /** Draws a value that is valid under the schema. */
  draw(random: fc.Random): Json;
  /** Probability in percent that a call omits it. If it is not set, the argument is required. */
  readonly absent?: number;
}

type Fields = Record<string, Field>;

/** Returns the result of a call. A string is used as it is; any other value is converted to JSON text. */
type Gives = (random: fc.Random, args: JsonObject) => unknown;

const described = (schema: JsonObject, description?: string) => (description ? { ...schema, description } : schema);

/** A string argument. */
export function text(draw: Draw, description?: string, extra: JsonObject = {}): Field {
  return { schema: described({ type: 'string', ...extra }, description), draw };
}

/** An ISO date between `from` and `to` days after the reference date. */
export function date(from: number, to: number, description = 'YYYY-MM-DD'): Field {
  return text((random) => isoDay(random, from, to), description);
}

/** An ISO date from Monday to Friday. */
export function workdate(from: number, to: number, description = 'YYYY-MM-DD'): Field {
  return text((random) => isoWorkday(random, from, to), description);
}

/** One of these words. */
export function word(words: readonly string[], description?: string): Field {
  return {
    schema: described({ type: 'string', enum: [...words] }, description),
    draw: (random) => pick(random, words),
  };
}

/** An integer from `min` to `max`. The schema has no limits unless `extra` contains them. */
export function whole(min: number, max: number, description?: string, extra: JsonObject = {}): Field {
  return { schema: described({ type: 'integer', ...extra }, description), draw: (random) => random.nextInt(min, max) };
}

/** An amount of money in dollars, from `min` to `max`. */
export function dollars(min: number, max: number, description?: string): Field {
  return { schema: described({ type: 'number' }, description), draw: (random) => amount(random, min, max) };
}

/** A boolean. */
export function flag(description?: string): Field {
  return { schema: described({ type: 'boolean' }, description), draw: (random) => random.nextBoolean() };
}

/** An array of 1 to `most` of these words, without duplicates. */
export function words(from: readonly string[], most: number, description?: string): Field {
  const schema = described({ type: 'array', items: { type: 'string' } }, description);
  return { schema, draw: (random) => some(random, from, 1, most) };
}

/** An array of 1 to `most` objects. */
export function list(fields: Fields, most: number, description?: string): Field {
  return {
    schema: described({ type: 'array', items: schemaOf(fields), minItems: 1 }, description),
    draw: (random) => Array.from({ length: random.nextInt(1, most) }, () => argumentsOf(fields, random)),
  };
}

/** An optional argument, which calls omit with a probability of `absent` percent. */
export function optional(field: Field, absent = 50): Field {
  return { ...field, absent };
}

function schemaOf(fields: Fields): JsonObject {
  const properties = Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, field.schema]));
  return { type: 'object', properties, required: Object.keys(fields).filter((key) => !fields[key]!.absent) };
}

function argumentsOf(fields: Fields, random: fc.Random): JsonObject {
  const value: JsonObject = {};
  for (const key in fields) {
    const field = fields[key]!;
    if (!field.absent || random.nextInt(1, 100) > field.absent) value[key] = field.draw(random);
  }
  return value;
}

function toolOf(name: string, description: string, parameters: JsonObject, fields: Fields, gives: Gives): Tool {
  return {
    name,
    description,
    parameters,
    arguments: (random) => argumentsOf(fields, random),
    result: (random, args) => {
      const given = gives(random, args);
      return typeof given === 'string' ? given : JSON.stringify(given);
    },
  };
}

/** A function with a handwritten schema that allows other arguments. */
export function tool(name: string, description: string, fields: Fields, gives: Gives): Tool {
  return toolOf(name, description, schemaOf(fields), fields, gives);
}

/** A function with a handwritten schema that allows no other arguments. */
export function closedTool(name: string, description: string, fields: Fields, gives: Gives): Tool {
  return toolOf(name, description, { ...schemaOf(fields), additionalProperties: false }, fields, gives);
}

/** A tool of an MCP server that derives schemas from function signatures: with titles and with sorted keywords. */
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

/** The same tool with a function that makes its arguments consistent after all of them are drawn. */
export function settled(tool: Tool, settle: (random: fc.Random, args: JsonObject) => JsonObject): Tool {
  return { ...tool, arguments: (random) => settle(random, tool.arguments(random)) };
}

/** Converts `flight_number` to `Flight Number`. */
function titleOf(key: string): string {
  return key.replace(/(^|_)([a-z])/g, (_, gap: string, letter: string) => (gap && ' ') + letter.toUpperCase());
}
