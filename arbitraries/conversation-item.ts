import type * as fc from 'fast-check';
import { either } from '../src/engine/generate/choosing.js';
import { type Constraints, type Making, mustBeSome, tiered } from '../src/engine/generate/constraints.js';
import type { RealtimeConversationItem } from '../src/objects/conversation-item.js';
import { ITEM_TYPES } from '../src/objects/conversation-item.rules.js';
import { ROLES } from '../src/objects/message.js';
import { MODALITIES } from '../src/objects/modality.js';
import type { Modality } from './content-part.js';
import { functionCall } from './function-call.js';
import { functionCallOutput } from './function-call-output.js';
import { mcpApprovalRequest } from './mcp-approval-request.js';
import { mcpApprovalResponse } from './mcp-approval-response.js';
import { mcpCall } from './mcp-call.js';
import { mcpListTools } from './mcp-list-tools.js';
import { assistantMessage, systemMessage, userMessage } from './message.js';

/** The type of a conversation item. */
export type ItemType = (typeof ITEM_TYPES)[number];

/** The role of a message. */
export type Role = (typeof ROLES)[number];

/** Options of `conversationItem`. */
export interface ConversationItemConstraints extends Constraints {
  /** Types of the items. Default: all seven. */
  itemTypes?: readonly ItemType[];
  /** Roles of the messages. Requires that `itemTypes`, if set, contains `message`. Default: all three. */
  roles?: readonly Role[];
  /** Modalities of an assistant's messages. Requires that the other options allow such messages. Default: both. */
  modalities?: readonly Modality[];
}

const itemsByType = {
  function_call: functionCall,
  function_call_output: functionCallOutput,
  mcp_approval_response: mcpApprovalResponse,
  mcp_list_tools: mcpListTools,
  mcp_call: mcpCall,
  mcp_approval_request: mcpApprovalRequest,
};

/** Throws a `RangeError` if an option has an unknown value or if the options contradict each other. */
function checkItemConstraints({ itemTypes, roles, modalities }: ConversationItemConstraints): void {
  mustBeSome('itemTypes', itemTypes, ITEM_TYPES);
  mustBeSome('roles', roles, ROLES);
  mustBeSome('modalities', modalities, MODALITIES);
  const hasMessages = itemTypes === undefined || itemTypes.includes('message');
  if (roles && !hasMessages) {
    throw new RangeError(`roles requires messages, but itemTypes allows only ${itemTypes.join(', ')}`);
  }
  const hasAssistant = hasMessages && (roles === undefined || roles.includes('assistant'));
  if (modalities && !hasAssistant) {
    throw new RangeError("modalities requires an assistant's messages, but itemTypes and roles exclude them");
  }
}

type ItemOptions = Required<Pick<ConversationItemConstraints, 'itemTypes' | 'roles' | 'modalities'>>;

/** Items of these types and roles, all equally likely. */
export function itemOf(
  { itemTypes, roles, modalities }: ItemOptions,
  making: Making,
): fc.Arbitrary<RealtimeConversationItem> {
  const messages = {
    system: systemMessage,
    user: userMessage,
    assistant: () => assistantMessage({ ...making, modalities }),
  };
  const arbitraries = itemTypes.flatMap((type): fc.Arbitrary<RealtimeConversationItem>[] =>
    type === 'message' ? roles.map((role) => messages[role](making)) : [itemsByType[type](making)],
  );
  return either(...arbitraries);
}

/**
 * Items of a conversation, identified by `type`: messages of three roles and six other types, all equally likely.
 * Throws a `RangeError` if an option is unknown or if the options contradict each other.
 * Source: `RealtimeConversationItem`.
 *
 * @example
 * const calls = conversationItem({ itemTypes: ['function_call', 'mcp_call'] });
 * fc.assert(fc.property(fc.array(calls), (output) => check('response', { output }).length === 0));
 */
export function conversationItem(
  constraints: ConversationItemConstraints = {},
): fc.Arbitrary<RealtimeConversationItem> {
  const make = (making: Making) => {
    const { itemTypes = ITEM_TYPES, roles = ROLES, modalities = MODALITIES } = constraints;
    return itemOf({ itemTypes, roles, modalities }, making);
  };
  return tiered(constraints, make, ['itemTypes', 'roles', 'modalities'], checkItemConstraints);
}
