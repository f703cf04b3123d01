import * as z from 'zod';
import { AUDIO_FORMAT, IMAGE_TYPES } from '../limits.js';
import { rulesOf } from '../rules.js';
import { RealtimeAudioFormats } from './audio-format.js';
import { UserContent } from './message.js';

/** A JSON Schema, as plain data. */
export type JsonSchema = z.core.JSONSchema.BaseSchema;

/**
 * Base64 with its padding. Four letters are written out: V8 then remembers nothing of each step, whereas counting to
 * four would overflow its stack at five megabytes of audio.
 */
const LETTER = '[0-9A-Za-z+/]';
const BASE64 = `(?:${LETTER}${LETTER}${LETTER}${LETTER})*(?:${LETTER}${LETTER}==|${LETTER}${LETTER}${LETTER}=)?`;

/** A pattern cannot say that case does not matter, but every letter can stand in both. */
const anyCase = (text: string) => text.replace(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`);

const IMAGE_URL = `^${anyCase(`data:(?:${IMAGE_TYPES.join('|')})`)}(?:;[^;,]*)*${anyCase(';base64,')}${BASE64}$`;

/** What refinements of ours say and JSON Schema can say too, but zod cannot know. */
function sayMore(schema: z.core.$ZodType, json: JsonSchema): void {
  if (schema === RealtimeAudioFormats) {
    json.if = { properties: { type: { const: AUDIO_FORMAT.pcm } }, required: ['type'] };
    // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema.
    json.then = { properties: { rate: { const: AUDIO_FORMAT.rate } } };
  }
  if (schema === UserContent) (json.properties?.image_url as JsonSchema).pattern = IMAGE_URL;
  if (json.contentEncoding === 'base64') json.pattern = `^${BASE64}$`;
}

/** Drops what narrows nothing, and the formats, which are zod's own words. */
function tidy(json: JsonSchema): void {
  delete json.format;
  if (isEmpty(json.additionalProperties)) delete json.additionalProperties;
}

const isEmpty = (value: unknown) => typeof value === 'object' && value !== null && Object.keys(value).length === 0;

/**
 * A model as JSON Schema 2020-12, as far as that language goes: all that the model allows is allowed, and the rules
 * for which the language has no words are told in `$comment`.
 */
export function jsonSchema(model: string, schema: z.ZodType): JsonSchema {
  const { $schema, ...body } = z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    io: 'output',
    unrepresentable: 'any',
    override({ zodSchema, jsonSchema: json }) {
      sayMore(zodSchema, json as JsonSchema);
      tidy(json as JsonSchema);
    },
  });
  const beyond = rulesOf(model).filter((rule) => rule.beyondJsonSchema);
  const told = beyond.map(({ id, places, text }) => `${id}: ${places[model]!.join(', ')} ${text}`);
  const $comment = `Rules that are not in this schema, since JSON Schema has no words for them: ${told.join('; ')}.`;
  return {
    $schema,
    title: `OpenAI Realtime API: ${model}`,
    ...(told.length > 0 && { $comment }),
    ...body,
  } as JsonSchema;
}
