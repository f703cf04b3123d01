import * as z from 'zod';
import { documentationOf, type JsonSchema } from './documented.js';

/** Where a JSON Schema names the documented objects that it describes. Left out of what users see. */
export const OBJECTS = 'x-objects';

/** If properties have these values, the rest of the object must match `then`. */
export function ifProperties(values: Readonly<Record<string, unknown>>, then: object): JsonSchema {
  const properties = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, { const: value }]));
  return { if: { properties, required: Object.keys(values) }, then } as JsonSchema;
}

const isEmpty = (value: unknown) => typeof value === 'object' && value !== null && Object.keys(value).length === 0;

/** Drops what narrows nothing, and formats that only zod knows. */
function tidy(json: JsonSchema): void {
  delete json.format;
  if (isEmpty(json.additionalProperties)) delete json.additionalProperties;
}

/** Converts a zod schema to JSON Schema 2020-12 in which every documented object is marked with its names. */
export function markedJsonSchema(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    io: 'output',
    unrepresentable: 'any',
    override({ zodSchema, jsonSchema }) {
      const json = jsonSchema as JsonSchema;
      const documentation = documentationOf(zodSchema);
      documentation?.refine?.(json);
      tidy(json);
      if (documentation) (json as Record<string, unknown>)[OBJECTS] = documentation.names;
    },
  }) as JsonSchema;
}

/** Removes the marks of documented objects. */
function unmarked(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(unmarked);
  if (typeof json !== 'object' || json === null) return json;
  const members = Object.entries(json).filter(([key]) => key !== OBJECTS);
  return Object.fromEntries(members.map(([key, member]) => [key, unmarked(member)]));
}

/**
 * Converts a zod schema to JSON Schema 2020-12, as far as that language goes: whatever the schema accepts is accepted.
 * `beyond` are sentences about the rules that JSON Schema cannot express; they are listed in `$comment`.
 */
export function jsonSchema(title: string, schema: z.ZodType, beyond: readonly string[]): JsonSchema {
  const { $schema, ...body } = unmarked(markedJsonSchema(schema)) as JsonSchema;
  const $comment = `Rules that JSON Schema cannot express: ${beyond.join('; ')}.`;
  return { $schema, title, ...(beyond.length > 0 && { $comment }), ...body } as JsonSchema;
}
