import type * as fc from 'fast-check';
import { either, weighted } from '../src/engine/generate/choosing.js';
import type { Making } from '../src/engine/generate/constraints.js';
import { fixed } from '../src/engine/generate/fixed.js';
import { list } from '../src/engine/generate/list.js';
import { object, optional } from '../src/engine/generate/object.js';
import type { RealtimeConversationItem } from '../src/objects/conversation-item.js';
import { OBJECT } from '../src/objects/item.js';
import type { ItemReference } from '../src/objects/item-reference.js';
import { opaqueId } from './_id.js';
import { SCENES } from './_scenes.js';
import { drawnText } from './_text.js';
import { functionCallOutput } from './function-call-output.js';
import { itemReference } from './item-reference.js';
import { mcpApprovalResponse } from './mcp-approval-response.js';

type Speaker = 'user' | 'assistant' | 'instructions';

/** A typical message that a client adds: one text, without what the API fills in. */
function typicalMessage(speaker: Speaker, making: Making): fc.Arbitrary<RealtimeConversationItem> {
  const role = speaker === 'instructions' ? 'system' : speaker;
  const text = either(...SCENES.map((scene) => drawnText((random) => scene[speaker](random))));
  const part = object({ type: fixed(role === 'assistant' ? 'output_text' : 'input_text'), text }, making);
  return object(
    {
      id: optional(opaqueId('item_', 'typical'), 0.1),
      object: optional(fixed(OBJECT.item), 0),
      type: fixed('message'),
      status: optional(fixed('completed'), 0),
      role: fixed(role),
      content: list(part, 1, 1),
    },
    making,
  ) as fc.Arbitrary<RealtimeConversationItem>;
}

/** The output of a call. A client gives it no identifier. */
const typicalOutput = (making: Making): fc.Arbitrary<RealtimeConversationItem> => {
  if (making.presence === 'all') return functionCallOutput(making);
  return functionCallOutput(making).map(({ id: _id, ...item }) => item as RealtimeConversationItem);
};

/** Typical items that a client adds to the conversation: mostly what the user wrote, or the output of a call. */
export const typicalItems = (making: Making): fc.Arbitrary<RealtimeConversationItem> =>
  weighted(
    [10, typicalMessage('user', making)],
    [5, typicalOutput(making)],
    [2, typicalMessage('assistant', making)],
    [2, typicalMessage('instructions', making)],
    [1, mcpApprovalResponse(making)],
  );

/** Typical input of a response: a few messages, or items of the conversation. */
export const typicalInput = (making: Making): fc.Arbitrary<(RealtimeConversationItem | ItemReference)[]> =>
  list(
    weighted<RealtimeConversationItem | ItemReference>(
      [3, typicalMessage('user', making)],
      [1, typicalMessage('instructions', making)],
      [2, itemReference(making)],
    ),
    0,
    ...[0, 1, 1, 1, 2, 3],
  );
