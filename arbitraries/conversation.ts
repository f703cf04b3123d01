import type * as fc from 'fast-check';
import { type Constraints, tiered } from '../src/engine/generate/constraints.js';
import { fixed } from '../src/engine/generate/fixed.js';
import { object, optional } from '../src/engine/generate/object.js';
import { type Conversation, OBJECT } from '../src/objects/conversation.js';
import { opaqueId } from './_id.js';

/**
 * Conversations: `{ id?, object? }`. Throws a `RangeError` if an option is unknown.
 * Source: `RealtimeServerEventConversationCreated.conversation`.
 *
 * @example
 * const conversations = conversation({ presence: 'all' });
 * fc.assert(fc.property(conversations, ({ object }) => object === 'realtime.conversation'));
 */
export function conversation(constraints: Constraints = {}): fc.Arbitrary<Conversation> {
  return tiered(constraints, (making) =>
    object({ id: optional(opaqueId('conv_', making.tier)), object: optional(fixed(OBJECT.conversation)) }, making),
  );
}
