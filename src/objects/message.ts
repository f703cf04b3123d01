import * as z from 'zod';
import { document } from '../engine/schema/documented.js';
import { anyOf, rules } from '../engine/schema/rules.js';
import { withRule } from '../engine/schema/with-rule.js';
import { AssistantContent, SystemContent, UserContent } from './content-part.js';
import { item } from './item.js';

/** Roles of a message. Source: `RealtimeConversationItem`. */
export const ROLES = ['system', 'user', 'assistant'] as const;

/** Rules of messages, whatever their role. */
export const messageRules = rules('message', {
  role: { at: '/role', text: `must be ${anyOf(ROLES)}`, source: 'RealtimeConversationItemMessageUser.role' },
  content: {
    at: '/content',
    text: 'must be an array of content parts',
    source: 'RealtimeConversationItemMessageUser.content',
  },
});

const message = <const Role extends string, Part extends z.ZodType>(role: Role, part: Part) =>
  item('message', {
    role: withRule(messageRules.role, z.literal(role), `must be ${role}`),
    content: withRule(messageRules.content, z.array(part)),
  });

/** Text that the client adds to the conversation. Source: `RealtimeConversationItemMessageSystem`. */
export const SystemMessage = document(['system-message', 'message', 'item'], message('system', SystemContent));

/** What the user said, wrote or showed. Source: `RealtimeConversationItemMessageUser`. */
export const UserMessage = document(['user-message', 'message', 'item'], message('user', UserContent));

/** What the model said or wrote. Source: `RealtimeConversationItemMessageAssistant`. */
export const AssistantMessage = document(
  ['assistant-message', 'message', 'item'],
  message('assistant', AssistantContent),
);

/** A message of any role. Source: `RealtimeConversationItem`. */
export const Message = withRule(
  messageRules.role,
  z.discriminatedUnion('role', [SystemMessage, UserMessage, AssistantMessage]),
);

export type SystemMessage = z.infer<typeof SystemMessage>;
export type UserMessage = z.infer<typeof UserMessage>;
export type AssistantMessage = z.infer<typeof AssistantMessage>;
export type Message = z.infer<typeof Message>;
