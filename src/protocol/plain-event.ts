import type { JsonObject } from '../engine/json/type-of.js';
import type { EventDeclaration } from '../objects/events/event.js';
import type { FieldKind } from '../objects/events/fields.js';

const BASE64 = /^[0-9A-Za-z+/]*={0,2}$/;

const isText = (value: unknown) => typeof value === 'string';
const isCount = (value: unknown) => Number.isInteger(value) && (value as number) >= 0;

/** Whether a value is of a kind; kinds that need more than a look are left out. */
const IS: { readonly [Kind in FieldKind]?: (value: unknown) => boolean } = {
  id: isText,
  text: isText,
  index: isCount,
  milliseconds: isCount,
  base64: (value) => typeof value === 'string' && value.length % 4 === 0 && BASE64.test(value),
};

/**
 * Returns a function that says of most valid events that they are valid, faster than their schema. Most events of an
 * exchange are deltas, of which the schema is a list of texts and indexes. If it returns false, ask the schema.
 * Returns `undefined` for events that have objects or rules of their own.
 */
export function plainCheck({
  fields,
  rules,
  requiresId,
}: EventDeclaration): ((event: JsonObject) => boolean) | undefined {
  if (Object.keys(rules).some((name) => name !== 'types')) return undefined;
  const checks = Object.entries(fields).map(([key, { kind, required }]) => ({ key, required, is: IS[kind] }));
  if (!requiresId || checks.some(({ is }) => !is)) return undefined;
  return (event) => {
    if (typeof event.event_id !== 'string') return false;
    for (const { key, required, is } of checks) {
      const value = event[key];
      if (!is!(value) && (required || value !== undefined)) return false;
    }
    return true;
  };
}
