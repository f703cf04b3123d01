import * as z from 'zod';
import { isObject, type JsonObject } from '../../engine/json/type-of.js';
import { document, type JsonSchema } from '../../engine/schema/documented.js';
import { type Rule, type RuleDeclaration, rules } from '../../engine/schema/rules.js';
import { ALWAYS, addViolation, text, withRule } from '../../engine/schema/with-rule.js';
import { clientEventRules, EVENT_ID_LENGTH, serverEventRules } from './event.rules.js';
import type { Field } from './fields.js';

type Fields = Readonly<Record<string, Field>>;
type Declarations = Readonly<Record<string, RuleDeclaration>>;
type ValueOf<F> = F extends Field<infer T> ? T : never;
type Present<F extends Fields> = { [K in keyof F as F[K] extends Field<unknown, true> ? K : never]: ValueOf<F[K]> };
type Absent<F extends Fields> = { [K in keyof F as F[K] extends Field<unknown, true> ? never : K]?: ValueOf<F[K]> };

/** Who sends an event. */
export type Sender = 'server' | 'client';

/** The value of an event. */
export type EventValue<Type extends string, F extends Fields, From extends Sender, HasId extends boolean> = {
  type: Type;
} & (From extends 'client'
  ? { event_id?: string }
  : HasId extends true
    ? { event_id: string }
    : { event_id?: string }) &
  Present<F> &
  Absent<F>;

/** Reports a broken rule of an event: where, as keys and indexes, and what is wrong. */
export type Report = (path: PropertyKey[], message: string) => void;

/** Reports where an event breaks a rule. */
type Check = (event: JsonObject, report: Report) => void;

/** What an event is declared with. */
interface Options<F extends Fields, R extends Declarations> {
  /** The documented name. */
  readonly source: string;
  /** The name of the event in the beta of the API, if it was another one. */
  readonly betaType?: string;
  /** The properties beside `type` and `event_id`. */
  readonly fields: F;
  /** Rules of its own, beyond the types of its properties. */
  readonly rules?: R;
  /** The checks of these rules that follow from no type, by the name of the rule. */
  readonly checks?: Readonly<Record<string, Check>>;
  /** Adds what the checks refuse to the JSON Schema. */
  readonly refine?: (json: JsonSchema) => void;
}

/** The declaration of an event, and what follows from it. */
export interface EventDeclaration<T = unknown, R extends string = string> {
  /** The `type` of the event, which is also its name as a documented object. */
  readonly type: string;
  readonly from: Sender;
  readonly source: string;
  readonly betaType?: string;
  readonly fields: Fields;
  /** Whether `event_id` is required. It is on all events of the server but one, and on none of a client. */
  readonly requiresId: boolean;
  /** The rules of the event: `types` is about the types of its properties, if it has any. */
  readonly rules: Readonly<Record<R, Rule>> & { readonly types?: Rule };
  /** The rules that it shares with all events of its sender. */
  readonly shared: typeof serverEventRules | typeof clientEventRules;
  /** Built when it is first read: most programs use a few events. */
  readonly schema: z.ZodType<T>;
}

/** The value of the event of a declaration. */
export type ValueOfEvent<D> = D extends EventDeclaration<infer T> ? T : never;

/** Lists names as a sentence does. */
const named = (names: readonly string[]) => names.join(', ').replace(/, ([^,]*)$/, ' and $1');

function declare<T, F extends Fields, R extends Declarations>(
  from: Sender,
  type: string,
  options: Options<F, R>,
  requiresId: boolean,
): EventDeclaration<T, keyof R & string> {
  const { source, betaType, fields, rules: extra, checks = {}, refine } = options;
  const keys = Object.keys(fields);
  // An object that is missing breaks a rule of that object.
  const plain = keys.filter((key) => fields[key]!.kind !== 'object');
  const required = plain.filter((key) => fields[key]!.required);
  const needs = required.length > 0 ? `; ${named(required)} ${required.length > 1 ? 'are' : 'is'} required` : '';
  const own = rules(type, {
    ...(plain.length > 0 && {
      types: { at: plain.map((key) => `/${key}`), text: `must have the documented JSON type${needs}`, source },
    }),
    ...extra,
  }) as unknown as Record<string, Rule>;
  const shared = from === 'server' ? serverEventRules : clientEventRules;
  const eventId = () => {
    if (from === 'server') return text(shared['event-id']);
    const { 'event-id-length': length } = clientEventRules;
    return hasLimit(type)
      ? withRule(length, text(shared['event-id']).pipe(z.string().max(EVENT_ID_LENGTH)))
      : text(shared['event-id']);
  };
  const build = (): z.ZodType<T> => {
    const shape = keys.map((key) => {
      const schema = fields[key]!.schema(own.types!);
      return [key, fields[key]!.required ? schema : schema.optional()];
    });
    const envelope = z.looseObject({
      type: withRule(shared.type, z.literal(type), `must be "${type}"`),
      event_id: requiresId ? eventId() : eventId().optional(),
      ...Object.fromEntries(shape),
    });
    const typed = withRule(shared.types, envelope, 'must be an object');
    const check = (event: unknown, context: z.RefinementCtx) => {
      if (!isObject(event)) return;
      for (const [name, run] of Object.entries(checks)) {
        run(event, (path, message) => addViolation(context, own[name]!, path, message));
      }
    };
    const schema = Object.keys(checks).length > 0 ? typed.superRefine(check, ALWAYS) : typed;
    return document([type, `${from}-event`], schema, { source, ...(refine && { refine }) }) as unknown as z.ZodType<T>;
  };
  let built: z.ZodType<T> | undefined;
  return {
    ...{ type, from, source, fields, requiresId, shared, rules: own as EventDeclaration<T, keyof R & string>['rules'] },
    ...(betaType && { betaType }),
    get schema() {
      built ??= build();
      return built;
    },
  };
}

/** The one client event whose `event_id` may have any length. */
const hasLimit = (type: string) => type !== 'output_audio_buffer.clear';

/** Declares an event that the API sends. */
export const serverEvent = <
  const Type extends string,
  F extends Fields,
  const R extends Declarations = Record<never, RuleDeclaration>,
>(
  type: Type,
  options: Options<F, R>,
) => declare<EventValue<Type, F, 'server', true>, F, R>('server', type, options, true);

/** Declares an event that the API sends without an `event_id`. */
export const serverEventWithoutId = <const Type extends string, F extends Fields>(
  type: Type,
  options: Options<F, Record<never, RuleDeclaration>>,
) => declare<EventValue<Type, F, 'server', false>, F, Record<never, RuleDeclaration>>('server', type, options, false);

/** Declares an event that a client sends. */
export const clientEvent = <
  const Type extends string,
  F extends Fields,
  const R extends Declarations = Record<never, RuleDeclaration>,
>(
  type: Type,
  options: Options<F, R>,
) => declare<EventValue<Type, F, 'client', false>, F, R>('client', type, options, false);
