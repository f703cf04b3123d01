import * as fc from 'fast-check';
import { ITEM_TYPES, MODALITIES, ROLES } from '../src/limits.js';
import type { RealtimeConversationItem } from '../src/schemas/conversation-item.js';
import { type Constraints, type Making, mustBeSome, tiered } from './_constraints.js';
import { functionCall } from './function-call.js';
import { functionCallOutput } from './function-call-output.js';
import { mcpApprovalRequest, mcpApprovalResponse } from './mcp-approval.js';
import { mcpCall } from './mcp-call.js';
import { mcpListTools } from './mcp-list-tools.js';
import { assistantMessage, type Modality, systemMessage, userMessage } from './message.js';

export type ItemType = (typeof ITEM_TYPES)[number];
export type Role = (typeof ROLES)[number];

/** What items can be asked for. */
export interface ConversationItemConstraints extends Constraints {
  /** The only types of items that occur. Default: all seven. */
  itemTypes?: readonly ItemType[];
  /** The only roles of messages that occur; `itemTypes`, where given, must then name `message`. Default: all three. */
  roles?: readonly Role[];
  /** The modalities of the parts of an assistant's messages. Default: both. */
  modalities?: readonly Modality[];
}

const others = {
  function_call: functionCall,
  function_call_output: functionCallOutput,
  mcp_approval_response: mcpApprovalResponse,
  mcp_list_tools: mcpListTools,
  mcp_call: mcpCall,
  mcp_approval_request: mcpApprovalRequest,
};

/** Throws a `RangeError` where the constraints name something that is none, or contradict one another. */
function checkItemConstraints({ itemTypes, roles, modalities }: ConversationItemConstraints): void {
  mustBeSome('itemTypes', itemTypes, ITEM_TYPES);
  mustBeSome('roles', roles, ROLES);
  mustBeSome('modalities', modalities, MODALITIES);
  const hasMessages = itemTypes === undefined || itemTypes.includes('message');
  if (roles && !hasMessages) {
    throw new RangeError(`roles are for messages, but itemTypes allows only ${itemTypes.join(', ')}`);
  }
  const hasAssistant = hasMessages && (roles === undefined || roles.includes('assistant'));
  if (modalities && !hasAssistant) {
    throw new RangeError("modalities are for an assistant's messages, but itemTypes and roles allow none");
  }
}

/** What items are made of. */
type Kinds = Required<Pick<ConversationItemConstraints, 'itemTypes' | 'roles' | 'modalities'>>;

/** Items of these kinds, each as often as another. */
export function itemOf(
  { itemTypes, roles, modalities }: Kinds,
  making: Making,
): fc.Arbitrary<RealtimeConversationItem> {
  const messages = {
    system: systemMessage,
    user: userMessage,
    assistant: () => assistantMessage({ ...making, modalities }),
  };
  const kinds = itemTypes.flatMap((type): fc.Arbitrary<RealtimeConversationItem>[] =>
    type === 'message' ? roles.map((role) => messages[role](making)) : [others[type](making)],
  );
  return fc.oneof(...kinds);
}

/**
 * Items that `RealtimeConversationItem` accepts: nine kinds, each as often as another. Throws a `RangeError` where a
 * constraint is none that exists, or where they contradict one another.
 * Source: `RealtimeConversationItem`.
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
