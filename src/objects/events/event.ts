import * as z from 'zod';
import { document } from '../../engine/schema/documented.js';
import { type Rule, rules } from '../../engine/schema/rules.js';
import { text, withRule } from '../../engine/schema/with-rule.js';
import type { Field } from './fields.js';

type Fields = Readonly<Record<string, Field>>;
type ValueOf<F> = F extends Field<infer T> ? T : never;
type Present<F extends Fields> = { [K in keyof F as F[K] extends Field<unknown, true> ? K : never]: ValueOf<F[K]> };
type Absent<F extends Fields> = { [K in keyof F as F[K] extends Field<unknown, true> ? never : K]?: ValueOf<F[K]> };

/** The value of an event. */
export type EventValue<Type extends string, F extends Fields> = { event_id: string; type: Type } & Present<F> &
  Absent<F>;

/** The declaration of an event, and what follows from it. */
export interface EventDeclaration<Type extends string = string, F extends Fields = Fields> {
  /** The `type` of the event, which is also its name as a documented object. */
  readonly type: Type;
  readonly fields: F;
  readonly rules: { readonly types: Rule; readonly type: Rule };
  readonly schema: z.ZodType<EventValue<Type, F>>;
}

/** Declares an event: an envelope with its `type`, an `event_id` and further properties. `source` is its documented name. */
export function event<const Type extends string, F extends Fields>(
  type: Type,
  { source, fields }: { readonly source: string; readonly fields: F },
): EventDeclaration<Type, F> {
  const required = Object.keys(fields).filter((key) => fields[key]!.required);
  const own = rules(type, {
    types: {
      at: ['', '/*'],
      text: `must be an object with ${['event_id', 'type', ...required].join(', ')} of their documented types`,
      source,
    },
    type: { at: '/type', text: `must be ${JSON.stringify(type)}`, source: `${source}.type` },
  });
  const shape = Object.fromEntries(
    Object.entries(fields).map(([key, field]) => {
      const schema = field.schema(own.types);
      return [key, field.required ? schema : schema.optional()];
    }),
  );
  const envelope = z.looseObject({
    event_id: text(own.types),
    type: withRule(own.type, z.literal(type)),
    ...shape,
  });
  const schema = document(type, withRule(own.types, envelope, 'must be an object'));
  return { type, fields, rules: own, schema: schema as unknown as z.ZodType<EventValue<Type, F>> };
}
