import type * as z from 'zod';

/** A JSON Schema, as plain data. */
export type JsonSchema = z.core.JSONSchema.BaseSchema;

/** What is known about the schema of a documented object. */
export interface Documentation {
  /** The names of the object, the most specific first: an assistant's message is also a message. */
  readonly names: readonly string[];
  /** The name of its schema in the documentation. An object that only occurs inside others needs none. */
  readonly source?: string;
  /** Adds to the JSON Schema what zod does not know: what refinements check. */
  readonly refine?: (json: JsonSchema) => void;
}

const documented = new WeakMap<z.core.$ZodType, Documentation>();

/** Marks a schema as that of a documented object, so that its rules and cases apply wherever it is nested. */
export function document<S extends z.ZodType>(
  names: string | readonly string[],
  schema: S,
  more: Omit<Documentation, 'names'> = {},
): S {
  documented.set(schema, { names: typeof names === 'string' ? [names] : names, ...more });
  return schema;
}

/** What was said of a schema with `document`. */
export const documentationOf = (schema: z.core.$ZodType): Documentation | undefined => documented.get(schema);
