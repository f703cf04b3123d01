import type * as fc from 'fast-check';
import { either, weighted } from '../../src/engine/generate/choosing.js';
import type { Making } from '../../src/engine/generate/constraints.js';
import { fixed, fresh } from '../../src/engine/generate/fixed.js';
import { object, optional } from '../../src/engine/generate/object.js';
import type { RealtimeConversationItem } from '../../src/objects/conversation-item.js';
import { MODALITIES } from '../../src/objects/modality.js';
import { opaqueId } from '../_id.js';
import { itemShape } from '../_item.js';
import { SCENES } from '../_scenes.js';
import { textFrom } from '../_text.js';
import { conversationItem } from '../conversation-item.js';
import { functionCallOf, interruptedCallOf } from '../function-call.js';
import { assistantMessageIn } from '../message.js';

type Items = fc.Arbitrary<RealtimeConversationItem>;

/** Removes the audio of the parts of a message: only some events carry it. */
export function withoutAudioData(item: RealtimeConversationItem): RealtimeConversationItem {
  if (item.type !== 'message') return item;
  const content = item.content.map(({ audio: _, ...part }) => part);
  return { ...item, content } as RealtimeConversationItem;
}

/** Items of a response that begins to make them: messages without content, and calls without arguments. */
const startedItems = (making: Making): Items =>
  either<Items[]>(
    object(
      { ...itemShape('message', making.tier, ['in_progress']), role: fixed('assistant'), content: fresh(() => []) },
      making,
    ),
    object(
      {
        ...itemShape('function_call', making.tier, ['in_progress']),
        // Without a status, arguments must be whole.
        status: optional(fixed('in_progress'), 1, true),
        name: textFrom(0, ...SCENES.flatMap(({ tools }) => tools.map(({ name }) => name))),
        call_id: optional(opaqueId('call_', making.tier)),
        arguments: fixed(''),
      },
      making,
    ),
  );

/** Items that a client adds. */
const itemsOfClient = (making: Making): Items =>
  weighted<RealtimeConversationItem>(
    [6, conversationItem({ ...making, itemTypes: ['message'], roles: ['user'] }).map(withoutAudioData)],
    [1, conversationItem({ ...making, itemTypes: ['message'], roles: ['system'] })],
    [2, conversationItem({ ...making, itemTypes: ['function_call_output'] })],
  );

/** Items of a response that made them, or was interrupted. */
const finishedItems = (making: Making): Items =>
  either(
    ...SCENES.map((scene) =>
      weighted<RealtimeConversationItem>(
        [8, assistantMessageIn([scene], MODALITIES, making, { status: 'completed' })],
        [1, assistantMessageIn([scene], MODALITIES, making, { status: 'incomplete' })],
        [4, functionCallOf(scene.tools, making)],
        [1, interruptedCallOf(scene.tools, making)],
      ),
    ),
  );

const mcpItems = (making: Making): Items =>
  conversationItem({ ...making, itemTypes: ['mcp_list_tools', 'mcp_call', 'mcp_approval_request'] });

/** Items as they are added to the output of a response. */
export const addedOutputItems = (making: Making): Items =>
  making.tier === 'edge' ? conversationItem(making) : weighted([9, startedItems(making)], [1, mcpItems(making)]);

/** Items of the output of a response that is done with them. Those in progress are left open. */
export const doneOutputItems = (making: Making): Items =>
  making.tier === 'edge'
    ? conversationItem(making).map(finished)
    : weighted([9, finishedItems(making)], [1, mcpItems(making)]);

/** Items as they are added to a conversation: by the client, or by a response that begins to make them. */
export const addedItems = (making: Making): Items =>
  making.tier === 'edge'
    ? conversationItem(making)
    : weighted([3, itemsOfClient(making)], [2, addedOutputItems(making)]);

/** Items of a conversation that are complete. Those in progress are left open. */
export const doneItems = (making: Making): Items =>
  making.tier === 'edge'
    ? conversationItem(making).map(finished)
    : weighted([3, itemsOfClient(making)], [2, doneOutputItems(making)]);

/** Items with their audio, as a client asks for them. */
export const retrievedItems = (making: Making): Items =>
  making.tier === 'edge' ? conversationItem(making) : doneItems(making);

/** Interrupts an item in progress. */
const finished = (item: RealtimeConversationItem): RealtimeConversationItem =>
  'status' in item && item.status === 'in_progress' ? { ...item, status: 'incomplete' as const } : item;

/** The reading that an item in progress is not done. */
export const DONE_READINGS = ['an item may still be in progress', 'an item that is done is not in progress'] as const;
