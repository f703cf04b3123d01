import * as z from 'zod';
import { isObject } from '../engine/json/type-of.js';
import { document, type JsonSchema } from '../engine/schema/documented.js';
import { ifProperties } from '../engine/schema/json-schema.js';
import { anyOf, rules } from '../engine/schema/rules.js';
import { ALWAYS, addViolation, text, withRule } from '../engine/schema/with-rule.js';
import { BASE64_PATTERN } from './base64.js';
import { IMAGE_TYPES, IMAGE_URL_PATTERN, isImageUrl } from './image-url.js';

/** Types of a message's parts by role. Source: `RealtimeConversationItemMessageUser.content`, other roles alike. */
export const PART_TYPES = {
  system: ['input_text'],
  user: ['input_text', 'input_audio', 'input_image'],
  assistant: ['output_text', 'output_audio'],
} as const;

/** Types of an assistant's parts in the beta. Two documented examples still show them. */
export const BETA_PART_TYPES = ['text', 'audio'] as const;

/** Source: `RealtimeConversationItemMessageUser.content.detail`. */
export const IMAGE_DETAILS = ['auto', 'low', 'high'] as const;

const typesByRole = Object.entries(PART_TYPES).map(([role, types]) => `${anyOf(types)} (${role})`);

/** Rules of the parts of messages, whatever their role. */
export const contentPartRules = rules('content-part', {
  types: {
    at: ['', '/*'],
    text: 'must have the documented JSON type',
    source: 'RealtimeConversationItemMessageUser.content',
  },
  type: {
    at: '/type',
    text: `must be a type of the message's role: ${typesByRole.join('; ')}`,
    source: 'RealtimeConversationItemMessageUser.content',
  },
  'beta-type': {
    at: '/type',
    text: `may be ${anyOf(BETA_PART_TYPES)} in an assistant's message, as in the beta`,
    source: 'RealtimeConversationItemMessageAssistant.content.type',
    certainty: 'by example',
    effect: 'allows',
  },
  audio: { at: '/audio', text: 'must be Base64', source: 'RealtimeConversationItemMessageUser.content.audio' },
  'image-url': {
    at: '/image_url',
    text: `must be a Base64 data URI of ${anyOf(IMAGE_TYPES)}`,
    source: 'RealtimeConversationItemMessageUser.content.image_url',
  },
  detail: {
    at: '/detail',
    text: `must be ${anyOf(IMAGE_DETAILS)}`,
    source: 'RealtimeConversationItemMessageUser.content.detail',
  },
  transcript: {
    at: '/transcript',
    text: 'must be present in an output_audio part: audio always has a transcript',
    source: 'RealtimeResponse.output_modalities, RealtimeConversationItemMessageAssistant.content.transcript',
  },
  'transcript-null': {
    keyword: 'null',
    at: '/transcript',
    text: "may be null in an input_audio part of a user's message",
    source: 'RealtimeConversationItemMessageUser.content.transcript, recorded traffic',
    certainty: 'recorded',
    effect: 'allows',
  },
});

const partType = <const T extends readonly string[]>(types: T) =>
  withRule(contentPartRules.type, z.enum(types), `must be ${anyOf(types)}`).optional();

const optionalText = () => text(contentPartRules.types).optional();

const audio = () => withRule(contentPartRules.audio, text(contentPartRules.types).pipe(z.base64())).optional();

/** Sets the JSON Schema pattern of a property. */
function setPattern(json: JsonSchema, property: string, pattern: string): void {
  (json.properties![property] as JsonSchema).pattern = pattern;
}

/** A part of a system message. Source: `RealtimeConversationItemMessageSystem.content`. */
export const SystemContent = document(
  ['system-content', 'content-part'],
  withRule(
    contentPartRules.types,
    z.looseObject({ type: partType(PART_TYPES.system), text: optionalText() }),
    'must be an object',
  ),
);

/**
 * A part of a user's message. The schema accepts `null` as `transcript` whatever the type is.
 * Source: `RealtimeConversationItemMessageUser.content`.
 */
export const UserContent = document(
  ['user-content', 'content-part'],
  withRule(
    contentPartRules.types,
    z.looseObject({
      type: partType(PART_TYPES.user),
      text: optionalText(),
      audio: audio(),
      image_url: withRule(contentPartRules['image-url'], text(contentPartRules.types).refine(isImageUrl)).optional(),
      detail: withRule(contentPartRules.detail, z.enum(IMAGE_DETAILS)).optional(),
      transcript: withRule(contentPartRules.types, z.string().nullable(), 'must be a string or null').optional(),
    }),
    'must be an object',
  ),
  {
    refine: (json) => {
      setPattern(json, 'audio', `^${BASE64_PATTERN}$`);
      setPattern(json, 'image_url', IMAGE_URL_PATTERN);
    },
  },
);

/**
 * A part of an assistant's message. The schema accepts the types of the beta, which examples still show.
 * Source: `RealtimeConversationItemMessageAssistant.content`.
 */
export const AssistantContent = document(
  ['assistant-content', 'content-part'],
  withRule(
    contentPartRules.types,
    z.looseObject({
      type: partType([...PART_TYPES.assistant, ...BETA_PART_TYPES]),
      text: optionalText(),
      audio: audio(),
      transcript: optionalText(),
    }),
    'must be an object',
  ).superRefine((part, context) => {
    if (!isObject(part) || part.type !== 'output_audio' || part.transcript !== undefined) return;
    const message = 'must be present: audio always has a transcript';
    addViolation(context, contentPartRules.transcript, ['transcript'], message);
  }, ALWAYS),
  {
    refine: (json) => {
      setPattern(json, 'audio', `^${BASE64_PATTERN}$`);
      const hasTranscript = { properties: { transcript: true }, required: ['transcript'] };
      Object.assign(json, ifProperties({ type: 'output_audio' }, hasTranscript));
    },
  },
);

export type SystemContent = z.infer<typeof SystemContent>;
export type UserContent = z.infer<typeof UserContent>;
export type AssistantContent = z.infer<typeof AssistantContent>;
