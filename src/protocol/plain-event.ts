import type { JsonObject } from '../engine/json/type-of.js';
import type { Rule } from '../engine/schema/rules.js';
import type { EventDeclaration } from '../objects/events/event.js';
import { EVENT_ID_LENGTH } from '../objects/events/event.rules.js';
import type { Field, FieldKind } from '../objects/events/fields.js';
import { RATE_LIMIT_NAMES } from '../objects/rate-limit.js';
import { isBase64 } from './base64.js';
import { absent, count, list, nothing, number, object, oneOf, optional, or, type Plain, text } from './plain.js';
import { isPlainItem, isPlainPart } from './plain-item.js';
import { isPlainBegunResponse, isPlainDoneResponse, isPlainResponseRequest } from './plain-response.js';
import { isPlainSession, isPlainSessionRequest } from './plain-session.js';
import { isPlainTranscriptionUsage } from './plain-usage.js';

const BY_KIND: { readonly [Kind in FieldKind]?: Plain } = {
  id: text,
  text,
  index: count,
  milliseconds: count,
  base64: (value) => typeof value === 'string' && isBase64(value),
};

/** Objects and lists, by the name of the property. */
const BY_NAME: Readonly<Record<string, Plain>> = {
  item: isPlainItem,
  part: isPlainPart,
  usage: isPlainTranscriptionUsage,
  rate_limits: list(
    object({
      name: oneOf(...RATE_LIMIT_NAMES),
      limit: count,
      remaining: count,
      reset_seconds: number({ min: 0, max: Number.MAX_VALUE }),
    }),
  ),
};

/** Properties that keep all rules of an event, by its type. */
const BY_EVENT: Readonly<Record<string, Readonly<Record<string, Plain>>>> = {
  'session.created': { session: isPlainSession },
  'session.updated': { session: isPlainSession },
  'session.update': { session: isPlainSessionRequest },
  'response.create': { response: isPlainResponseRequest },
  'response.created': { response: isPlainBegunResponse },
  'response.done': { response: isPlainDoneResponse },
};

/** Rules of events that whatever is plain keeps: it has no audio. */
const KEPT = ['types', 'audio'];

const shortText: Plain = (value) => typeof value === 'string' && value.length <= EVENT_ID_LENGTH;

/** The check of a property. One that needs more than a look is plain if it may be absent and is. */
function plainField(type: string, key: string, { kind, required, nullable }: Field): Plain | undefined {
  const isObject = kind === 'object' || kind === 'list';
  const is = isObject ? (BY_EVENT[type]?.[key] ?? BY_NAME[key]) : BY_KIND[kind];
  if (!is && required) return undefined;
  const isNothing = nullable ? (required ? oneOf(null) : nothing) : absent;
  if (required && !nullable) return is;
  return is ? or(is, isNothing) : isNothing;
}

/**
 * Returns a function that says of most valid events of a type that they are valid, faster than their schema. If it returns
 * false, ask the schema. Returns `undefined` for events with other objects or with rules of their own.
 */
export function plainCheck({
  type,
  fields,
  rules,
  requiresId,
}: EventDeclaration): ((event: JsonObject) => boolean) | undefined {
  const own = Object.entries<Rule>(rules);
  const areKept = type in BY_EVENT || own.every(([name, { effect }]) => effect !== 'refuses' || KEPT.includes(name));
  const properties = Object.entries(fields).map(([key, field]) => [key, plainField(type, key, field)] as const);
  if (!areKept || properties.some(([, is]) => !is)) return undefined;
  const id = requiresId ? text : optional(shortText);
  return object({ event_id: id, ...(Object.fromEntries(properties) as Record<string, Plain>) });
}
