import * as z from 'zod';
import { BETA_PART_TYPES, IMAGE_DETAILS, IMAGE_TYPES, PART_TYPES } from '../limits.js';
import { item } from './_item.js';
import { always, broken, isObject, rule, text } from './_rule.js';

const PART = 'item.message.content[]';

const partType = <const T extends readonly string[]>(types: T) =>
  rule(PART, z.enum(types), `must be ${types.join(' or ')}`).optional();

const audio = () => rule('item.content.audio', rule('types', z.string(), 'must be a string').pipe(z.base64()));

const IMAGE_URL = new RegExp(`^data:(?:${IMAGE_TYPES.join('|')})(?:;[^;,]*)*;base64,`, 'i');

function isImage(uri: string): boolean {
  const head = IMAGE_URL.exec(uri);
  return head !== null && z.base64().safeParse(uri.slice(head[0].length)).success;
}

/** A part of a system message. Source: `RealtimeConversationItemMessageSystem.content`. */
export const SystemContent = rule(
  PART,
  z.looseObject({ type: partType(PART_TYPES.system), text: text.optional() }),
  'must be an object',
);

/** A part of a user's message. Source: `RealtimeConversationItemMessageUser.content`. */
export const UserContent = rule(
  PART,
  z.looseObject({
    type: partType(PART_TYPES.user),
    text: text.optional(),
    audio: audio().optional(),
    image_url: rule('item.content.image_url', text.refine(isImage)).optional(),
    detail: rule('item.content.detail', z.enum(IMAGE_DETAILS)).optional(),
    transcript: text.optional(),
  }),
  'must be an object',
);

/**
 * A part of an assistant's message. Left open: the beta's names of the parts, which examples still show.
 * Source: `RealtimeConversationItemMessageAssistant.content`.
 */
export const AssistantContent = rule(
  PART,
  z.looseObject({
    type: partType([...PART_TYPES.assistant, ...BETA_PART_TYPES]),
    text: text.optional(),
    audio: audio().optional(),
    transcript: text.optional(),
  }),
  'must be an object',
).superRefine((part, context) => {
  if (isObject(part) && part.type === 'output_audio' && part.transcript === undefined) {
    broken(context, 'modality.transcript', ['transcript'], 'must be present: audio always comes with its transcript');
  }
}, always);

const role = <const Role extends string>(role: Role) => rule('item.message.role', z.literal(role), `must be ${role}`);

const content = <S extends z.ZodType>(part: S) => rule('item.message', z.array(part), 'must be a list of parts');

/** Words that the client puts into the conversation. Source: `RealtimeConversationItemMessageSystem`. */
export const SystemMessage = rule(
  'response.output[]',
  item('message', { role: role('system'), content: content(SystemContent) }),
  'must be an object',
);

/** What the user said, wrote or showed. Source: `RealtimeConversationItemMessageUser`. */
export const UserMessage = rule(
  'response.output[]',
  item('message', { role: role('user'), content: content(UserContent) }),
  'must be an object',
);

/** What the model said or wrote. Source: `RealtimeConversationItemMessageAssistant`. */
export const AssistantMessage = rule(
  'response.output[]',
  item('message', { role: role('assistant'), content: content(AssistantContent) }),
  'must be an object',
);

/** A message, told apart by `role`. Source: `RealtimeConversationItem`. */
export const Message = rule(
  'item.message.role',
  z.discriminatedUnion('role', [SystemMessage, UserMessage, AssistantMessage]),
);

export type SystemContent = z.infer<typeof SystemContent>;
export type UserContent = z.infer<typeof UserContent>;
export type AssistantContent = z.infer<typeof AssistantContent>;
export type SystemMessage = z.infer<typeof SystemMessage>;
export type UserMessage = z.infer<typeof UserMessage>;
export type AssistantMessage = z.infer<typeof AssistantMessage>;
export type Message = z.infer<typeof Message>;
