import type { JsonObject } from '../engine/json/type-of.js';
import type { Rule } from '../engine/schema/rules.js';
import type { EventDeclaration } from '../objects/events/event.js';
import type { FieldKind } from '../objects/events/fields.js';
import { isPlainItem, isPlainPart } from './plain-item.js';

/** Whether a text is Base64. `atob` is the fastest judge, but ignores white space: then less comes out of it. */
function isBase64(text: string): boolean {
  if (text.length % 4 !== 0) return false;
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  try {
    return atob(text).length === (text.length / 4) * 3 - padding;
  } catch {
    return false;
  }
}

const isText = (value: unknown) => typeof value === 'string';
const isCount = (value: unknown) => Number.isInteger(value) && (value as number) >= 0;

/** Whether a value is of a kind; kinds that need more than a look are left out. */
const IS: { readonly [Kind in FieldKind]?: (value: unknown) => boolean } = {
  id: isText,
  text: isText,
  index: isCount,
  milliseconds: isCount,
  base64: (value) => typeof value === 'string' && isBase64(value),
};

/** Objects that are judged by a look, by the name of the property. */
const IS_OBJECT: Readonly<Record<string, (value: unknown) => boolean>> = { item: isPlainItem, part: isPlainPart };

/** Rules of events that whatever is plain keeps: it has no audio. */
const KEPT = ['types', 'audio'];

/**
 * Returns a function that says of most valid events of a type that they are valid, faster than their schema. Most events of an
 * exchange are deltas and items of text and speech. If it returns false, ask the schema. Returns `undefined` for events
 * with other objects or with rules of their own.
 */
export function plainCheck({
  fields,
  rules,
  requiresId,
}: EventDeclaration): ((event: JsonObject) => boolean) | undefined {
  const own = Object.entries<Rule>(rules);
  if (own.some(([name, { effect }]) => effect === 'refuses' && !KEPT.includes(name))) return undefined;
  const checks = Object.entries(fields).map(([key, { kind, required, nullable }]) => ({
    ...{ key, is: kind === 'object' ? IS_OBJECT[key] : IS[kind] },
    isOptional: (value: unknown) => (value === undefined && !required) || (value === null && nullable),
  }));
  if (!requiresId || checks.some(({ is }) => !is)) return undefined;
  return (event) => {
    if (typeof event.event_id !== 'string') return false;
    for (const { key, is, isOptional } of checks) {
      const value = event[key];
      if (!is!(value) && !isOptional(value)) return false;
    }
    return true;
  };
}
