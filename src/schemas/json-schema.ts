import * as z from 'zod';
import { AUDIO_FORMAT, IMAGE_TYPES, REASONS, RESPONSE_STATUSES, STATUS_DETAILS_TYPES } from '../limits.js';
import { rulesOf } from '../rules.js';
import { RealtimeAudioFormats } from './audio-format.js';
import { AssistantContent, UserContent } from './message.js';
import { RealtimeResponse } from './response.js';
import { StatusDetails } from './status-details.js';

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

/** Where properties have these values, the rest of the object is so. */
function where(values: Record<string, unknown>, then: object): JsonSchema {
  const properties = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, { const: value }]));
  return { if: { properties, required: Object.keys(values) }, then } as JsonSchema;
}

const reasonsOf: Partial<Record<string, readonly string[]>> = REASONS;

/** What may stand beside a status: its reasons, or none, and an error where it failed. */
function besideStatus(status: string): object {
  return {
    reason: reasonsOf[status] ? { enum: [...reasonsOf[status]] } : false,
    ...(status !== 'failed' && { error: false }),
  };
}

/** The details that a response of a status may have: those of a response in progress have no type. */
function detailsOf(status: string): object {
  const hasDetails = STATUS_DETAILS_TYPES.some((type) => type === status);
  const type = hasDetails ? { const: status } : false;
  return { type: ['object', 'null'], properties: { type, ...besideStatus(status) } };
}

const notSpoken = { type: 'object', properties: { type: { not: { const: 'output_audio' } } } };
const noAudio = where(
  { type: 'message', role: 'assistant' },
  { properties: { content: { type: 'array', items: notSpoken } } },
);

/** What refinements of ours say and JSON Schema can say too, but zod cannot know. */
function sayMore(schema: z.core.$ZodType, json: JsonSchema): void {
  if (schema === RealtimeAudioFormats) {
    Object.assign(json, where({ type: AUDIO_FORMAT.pcm }, { properties: { rate: { const: AUDIO_FORMAT.rate } } }));
  }
  if (schema === AssistantContent)
    Object.assign(
      json,
      where({ type: 'output_audio' }, { properties: { transcript: true }, required: ['transcript'] }),
    );
  if (schema === StatusDetails) {
    const [details] = json.anyOf as JsonSchema[];
    details!.allOf = STATUS_DETAILS_TYPES.map((type) => where({ type }, { properties: besideStatus(type) }));
  }
  if (schema === RealtimeResponse) {
    json.allOf = [
      ...RESPONSE_STATUSES.map((status) => where({ status }, { properties: { status_details: detailsOf(status) } })),
      where(
        { output_modalities: ['text'] },
        { properties: { output: { type: 'array', items: { type: 'object', ...noAudio } } } },
      ),
    ];
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
