import * as z from 'zod';
import { isObject } from '../engine/json/type-of.js';
import { document } from '../engine/schema/documented.js';
import { rules } from '../engine/schema/rules.js';
import { ALWAYS, addViolation, describeValue, withRule } from '../engine/schema/with-rule.js';

/** Metadata attached to a response. Source: `RealtimeResponse.metadata`. */
export const METADATA = {
  /** Most key-value pairs. */
  entries: 16,
  /** Longest key, in characters. */
  key: 64,
  /** Longest value, in characters. */
  value: 512,
} as const;

export const metadataRules = rules('metadata', {
  types: { text: 'must be an object or null', source: 'RealtimeResponse.metadata' },
  'max-entries': {
    text: `must have at most ${METADATA.entries} pairs`,
    source: 'RealtimeResponse.metadata',
    keyword: 'maxProperties',
  },
  'key-length': {
    at: '/*',
    text: `must have a key of at most ${METADATA.key} characters`,
    source: 'RealtimeResponse.metadata',
    keyword: 'maxKeyLength',
  },
  'value-length': {
    at: '/*',
    text: `must have at most ${METADATA.value} characters`,
    source: 'RealtimeResponse.metadata',
    keyword: 'maxLength',
  },
  'value-type': { at: '/*', text: 'must be a string', source: 'RealtimeResponse.metadata' },
});

/** Counts code points: neither UTF-16 units nor bytes. Does not build an array, since a text may be very long. */
function countCharacters(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}

const isLonger = (text: string, limit: number) => text.length > limit && countCharacters(text) > limit;

const tooLong = (name: string, text: string, limit: number) =>
  `${name} has ${countCharacters(text)} characters; at most ${limit} are allowed`;

function checkPair(key: string, value: unknown, context: z.RefinementCtx): void {
  if (isLonger(key, METADATA.key)) {
    addViolation(context, metadataRules['key-length'], [key], tooLong('key', key, METADATA.key));
  }
  if (typeof value !== 'string') {
    addViolation(context, metadataRules['value-type'], [key], `must be a string, but ${describeValue(value)}`);
  } else if (isLonger(value, METADATA.value)) {
    addViolation(context, metadataRules['value-length'], [key], tooLong('value', value, METADATA.value));
  }
}

/**
 * Key-value pairs attached to an object, or `null`. Every own key counts, including `__proto__`. The schema returns the
 * object as it is, since `z.record` would drop that key. Source: `RealtimeResponse.metadata`.
 */
export const Metadata = document(
  'metadata',
  withRule(
    metadataRules.types,
    z
      // An issue that aborts the parse could not be named after its rule.
      .custom<Record<string, string>>(isObject, { abort: false })
      .superRefine((pairs, context) => {
        if (!isObject(pairs)) return;
        const keys = Object.keys(pairs);
        if (keys.length > METADATA.entries) {
          const message = `metadata has ${keys.length} pairs; at most ${METADATA.entries} are allowed`;
          addViolation(context, metadataRules['max-entries'], [], message);
        }
        for (const key of keys) checkPair(key, pairs[key], context);
      }, ALWAYS)
      .meta({
        type: 'object',
        maxProperties: METADATA.entries,
        propertyNames: { maxLength: METADATA.key },
        additionalProperties: { type: 'string', maxLength: METADATA.value },
      })
      .nullable(),
  ),
);

export type Metadata = z.infer<typeof Metadata>;
