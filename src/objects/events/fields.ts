import type * as z from 'zod';
import type { Rule } from '../../engine/schema/rules.js';
import { integer, prefixed, text as textSchema, withRule } from '../../engine/schema/with-rule.js';

/** A property of an event, as data: its schema and its values both follow from it. */
export interface Field<T = unknown, Required extends boolean = boolean> {
  readonly kind: 'id' | 'index' | 'text' | 'object';
  readonly required: Required;
  /** The schema of its values; their faults break the rule. */
  schema(rule: Rule): z.ZodType<T>;
  /** The documented prefix of an identifier. */
  readonly prefix?: string;
  /** The rule that a missing object breaks, which is a rule of that object. */
  readonly rule?: Rule;
}

/** An identifier, with its prefix if that is documented. */
export const id = (prefix?: string): Field<string, true> => ({
  kind: 'id',
  required: true,
  schema: (rule) => (prefix ? prefixed(rule, prefix) : textSchema(rule)),
  ...(prefix && { prefix }),
});

/** An index: a non-negative integer. */
export const index = (): Field<number, true> => ({
  kind: 'index',
  required: true,
  schema: (rule) => withRule(rule, integer(0), 'must be a non-negative integer'),
});

/** Any text. */
export const text = (): Field<string, true> => ({ kind: 'text', required: true, schema: textSchema });

/** A documented object. `rule` is the rule of that object which says what it is: a missing object breaks it. */
export const object = <T>(schema: z.ZodType<T>, rule: Rule): Field<T, true> => ({
  kind: 'object',
  required: true,
  schema: () => schema,
  rule,
});

/** Allows a property to be absent. */
export const optional = <T>(field: Field<T>): Field<T, false> => ({ ...field, required: false });
