import * as z from 'zod';
import { METADATA } from '../limits.js';
import { always, broken, isObject, NO_ABORT, rule, told } from './_rule.js';

/** Characters are code points: neither UTF-16 units nor bytes. Counted one by one, since a text may be very long. */
function characters(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}

const isLonger = (text: string, limit: number) => text.length > limit && characters(text) > limit;

/**
 * Key-value pairs attached to an object; `null` where none are. Every own key counts, `__proto__` too, and the object
 * is handed back as it is: `z.record` would drop that key. Source: `RealtimeResponse.metadata`.
 */
export const Metadata = rule(
  'response.metadata',
  z
    .custom<Record<string, string>>(isObject, NO_ABORT)
    .superRefine((pairs, context) => {
      if (!isObject(pairs)) return;
      const keys = Object.keys(pairs);
      if (keys.length > METADATA.entries) {
        const message = `metadata has ${keys.length} pairs; at most ${METADATA.entries} are allowed`;
        broken(context, 'response.metadata.max-entries', [], message);
      }
      for (const key of keys) {
        const value: unknown = pairs[key];
        if (isLonger(key, METADATA.key)) {
          const message = `key has ${characters(key)} characters; at most ${METADATA.key} are allowed`;
          broken(context, 'response.metadata.key-length', [key], message);
        }
        if (typeof value !== 'string') {
          broken(context, 'response.metadata.value-type', [key], `must be a string, but ${told(value)}`);
        } else if (isLonger(value, METADATA.value)) {
          const message = `value has ${characters(value)} characters; at most ${METADATA.value} are allowed`;
          broken(context, 'response.metadata.value-length', [key], message);
        }
      }
    }, always)
    .meta({
      type: 'object',
      maxProperties: METADATA.entries,
      propertyNames: { maxLength: METADATA.key },
      additionalProperties: { type: 'string', maxLength: METADATA.value },
    })
    .nullable(),
);

export type Metadata = z.infer<typeof Metadata>;
