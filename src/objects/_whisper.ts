import type * as z from 'zod';
import { isObject } from '../engine/json/type-of.js';
import type { JsonSchema } from '../engine/schema/documented.js';
import type { Rule } from '../engine/schema/rules.js';
import { ALWAYS, addViolation, describeValue } from '../engine/schema/with-rule.js';
import { WHISPER } from './transcription.js';

/** Refuses turn detection in a transcription session whose model does not support it. */
export const withoutDetectionByWhisper = <S extends z.ZodType>(rule: Rule, schema: S): S =>
  schema.superRefine((input: unknown, context) => {
    if (!isObject(input) || !isObject(input.transcription) || input.transcription.model !== WHISPER) return;
    if (!isObject(input.turn_detection)) return;
    const message = `must be null or absent, but ${describeValue(input.turn_detection)}: the model is ${WHISPER}`;
    addViolation(context, rule, ['turn_detection'], message);
  }, ALWAYS);

/** The JSON Schema of an object with this property. */
const having = (key: string, schema: object) => ({ type: 'object', properties: { [key]: schema }, required: [key] });

/** Adds the same to the JSON Schema. */
export function refineWhisper(json: JsonSchema): void {
  const withWhisper = having('transcription', having('model', { const: WHISPER }));
  const then = { properties: { turn_detection: { type: 'null' } } };
  Object.assign(json, { if: withWhisper, then });
}
