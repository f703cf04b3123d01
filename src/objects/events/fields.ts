import * as z from 'zod';
import type { Rule } from '../../engine/schema/rules.js';
import { integer, text as textSchema, withRule } from '../../engine/schema/with-rule.js';

/** The kinds of properties that an event has. Each has a JSON type, values and near misses of its own. */
export type FieldKind = 'id' | 'index' | 'milliseconds' | 'time' | 'number' | 'text' | 'base64' | 'object' | 'list';

/** A property of an event, as data: its schema, its values and its near misses follow from it. */
export interface Field<T = unknown, Required extends boolean = boolean> {
  readonly kind: FieldKind;
  readonly required: Required;
  readonly nullable: boolean;
  /** The schema of its values; their faults break the rule. */
  schema(rule: Rule): z.ZodType<T>;
  /** What typical identifiers begin with. No prefix is documented. */
  readonly prefix?: string;
  /** The rule that a missing object breaks, which is a rule of that object. */
  readonly rule?: Rule;
}

const field = <T>(kind: FieldKind, schema: (rule: Rule) => z.ZodType<T>, more: Partial<Field> = {}) =>
  ({ kind, required: true, nullable: false, schema, ...more }) as Field<T, true>;

const count = (rule: Rule) => withRule(rule, integer(0), 'must be a non-negative integer');

/** An identifier. `prefix` is what typical ones begin with; none is documented. */
export const id = (prefix: string): Field<string, true> => field('id', textSchema, { prefix });

/** An index: a non-negative integer. */
export const index = (): Field<number, true> => field('index', count);

/** A duration or an offset: a non-negative integer of milliseconds. */
export const milliseconds = (): Field<number, true> => field('milliseconds', count);

/** A time: an integer of seconds since 1970. */
export const time = (): Field<number, true> => field('time', count);

/** Any number, such as seconds. */
export const number = (): Field<number, true> =>
  field('number', (rule) => withRule(rule, z.number(), 'must be a number'));

/** Any text. */
export const text = (): Field<string, true> => field('text', textSchema);

/** Bytes in Base64. */
export const base64 = (): Field<string, true> =>
  field('base64', (rule) => withRule(rule, textSchema(rule).pipe(z.base64()), 'must be Base64'));

/** A documented object. `rule` is the rule of that object which says what it is: a missing object breaks it. */
export const object = <T>(schema: z.ZodType<T>, rule: Rule): Field<T, true> => field('object', () => schema, { rule });

/** An array of documented objects. */
export const list = <T>(schema: z.ZodType<T>): Field<T[], true> =>
  field('list', (rule) => withRule(rule, z.array(schema), 'must be an array'));

/** Allows a property to be absent. */
export const optional = <T>(field: Field<T>): Field<T, false> => ({ ...field, required: false });

/** Allows a property to be `null`. */
export const nullable = <T, Required extends boolean>(field: Field<T, Required>): Field<T | null, Required> => ({
  ...field,
  nullable: true,
  schema: (rule) => field.schema(rule).nullable(),
});
