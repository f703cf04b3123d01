import type { JsonObject } from '../engine/json/type-of.js';
import type { FinalItem } from '../exchanges/exchange.js';
import { writeAddition } from '../exchanges/input.js';
import type { LooseEvent, Step } from '../exchanges/step.js';
import { runApproved } from './approvals.js';
import type { ClientError } from './client-error.js';
import { ROOT } from './live-conversation.js';
import type { LiveCore } from './live-core.js';
import { whenSent } from './when-sent.js';

type Request = JsonObject & { readonly type: string };
type Part = { readonly type: string; readonly text?: string; readonly transcript?: string };

/** Returns the item as the server adds it: audio of the client is left out. */
function itemOf({ item: sent }: { item: JsonObject }, id: string): LooseEvent {
  const { type, role, object: _, id: __, status: ___, content, ...rest } = sent;
  if (type !== 'message') {
    const status = type === 'function_call' ? { status: 'completed' } : {};
    return { id, type: type as string, ...status, ...rest };
  }
  const parts = (content as readonly Part[]).map((part) => {
    if (part.type === 'input_audio') return { type: part.type, transcript: part.transcript ?? null };
    if (part.type === 'output_audio') return { type: part.type, transcript: part.transcript ?? '' };
    return part;
  });
  return { id, type, status: 'completed', role, content: parts };
}

function stateOf(item: LooseEvent): FinalItem {
  const { id, type, role, status, content, name, call_id, arguments: args, output } = item as JsonObject;
  const parts = (content ?? []) as readonly Part[];
  const isHeard = parts.some((part) => part.type === 'input_audio');
  const text = parts.map((part) => part.text ?? part.transcript ?? '').join('');
  return {
    ...{ id: id as string, type: type as string },
    ...(role !== undefined && { role: role as string }),
    ...(status !== undefined && { status: status as string }),
    ...(content !== undefined && !isHeard && { text }),
    ...(name !== undefined && { name: name as string }),
    ...(call_id !== undefined && { callId: call_id as string }),
    ...(args !== undefined && { arguments: args as string }),
    ...(output !== undefined && { output: output as string }),
  };
}

/** Answers `conversation.item.create`. Returns what is wrong with it. */
export function createItem(request: Request, core: LiveCore): ClientError | undefined {
  const sent = request.item as JsonObject;
  const { previous_item_id: previous } = request as { previous_item_id?: string | null };
  const { conversation, score } = core;
  if (typeof sent.id === 'string' && conversation.has(sent.id)) {
    const message = `Error adding item: an item with the ID '${sent.id}' already exists.`;
    return { code: 'item_create_duplicate_item_id', message, param: 'item.id' };
  }
  if (typeof previous === 'string' && previous !== ROOT && !conversation.has(previous)) {
    const message = `Error adding item: the previous item with the ID '${previous}' does not exist.`;
    return { code: 'item_create_invalid_previous_item_id', message, param: 'previous_item_id' };
  }
  const isOutput = sent.type === 'function_call_output';
  const call = isOutput ? core.calls.get(sent.call_id as string) : undefined;
  if (isOutput && !call) {
    const message = `Tool call ID '${sent.call_id}' not found in conversation.`;
    return { code: 'invalid_tool_call_id', message, param: 'item.call_id' };
  }
  const asked = core.approvals.get(sent.approval_request_id as string);
  if (sent.type === 'mcp_approval_response' && !asked) {
    const message = `Approval request ID '${sent.approval_request_id}' not found in conversation.`;
    return { code: 'invalid_value', message, param: 'item.approval_request_id' };
  }
  if (call) call.outputs++;
  const id = typeof sent.id === 'string' ? sent.id : score.ids.next('item_');
  const item = itemOf({ item: sent }, id);
  const state = stateOf(item);
  conversation.expect(id, previous ?? undefined);
  const strand = score.sideStrand();
  // The output is placed after the call.
  const done = writeAddition(item, state, score, strand, [core.begun, call?.last ?? asked?.last, core.lastAddition]);
  const [added] = strand as [Step, ...Step[]];
  added.effect = ({ items }) => items.splice(conversation.indexOf(id), 0, state);
  if (sent.type === 'function_call') {
    core.calls.set(sent.call_id as string, { last: done, responseId: '', isWhole: true, outputs: 0 });
  }
  core.lastAddition = done;
  core.schedule();
  if (asked && sent.approve === true) runApproved(asked.item, done, core);
  return undefined;
}

const VERBS = { delete: 'deleting', retrieve: 'retrieving', truncate: 'truncating' };

function unknownItem(action: keyof typeof VERBS, id: unknown): ClientError {
  const message = `Error ${VERBS[action]} item: the item with the ID '${id}' does not exist.`;
  return { code: `item_${action}_invalid_item_id`, message, param: 'item_id' };
}

/** Answers `conversation.item.delete`. */
export function deleteItem({ item_id }: Request, core: LiveCore): ClientError | undefined {
  const id = item_id as string;
  if (!core.conversation.holds(id)) return unknownItem('delete', id);
  core.conversation.forget(id);
  const deleted = core.answer({ type: 'conversation.item.deleted', item_id: id });
  deleted.link = { kind: 'delete', id };
  whenSent(deleted, () => {
    core.state.items = core.state.items.filter((one) => one.id !== id);
  });
  return undefined;
}

/** Answers `conversation.item.retrieve`. */
export function retrieveItem({ item_id }: Request, core: LiveCore): ClientError | undefined {
  const item = core.conversation.valueOf(item_id as string);
  if (!item) return unknownItem('retrieve', item_id);
  core.answer({ type: 'conversation.item.retrieved', item });
  return undefined;
}

/** Answers `conversation.item.truncate`: only audio that was sent can be truncated. */
export function truncateItem(request: Request, core: LiveCore): ClientError | undefined {
  const { item_id, content_index, audio_end_ms } = request as unknown as {
    item_id: string;
    content_index: number;
    audio_end_ms: number;
  };
  const state = core.state.items.find(({ id }) => id === item_id);
  if (!state || !core.conversation.holds(item_id)) return unknownItem('truncate', item_id);
  const { milliseconds, bytes } = core.audioOf(item_id);
  if (state.role !== 'assistant' || bytes === 0) {
    return { code: 'unsupported_content_type', message: 'Only model output audio messages can be truncated.' };
  }
  if (audio_end_ms > milliseconds) {
    const message = `Audio content of ${milliseconds}ms is already shorter than ${audio_end_ms}ms`;
    return { code: 'invalid_value', message, param: 'audio_end_ms' };
  }
  const truncated = core.answer({ type: 'conversation.item.truncated', item_id, content_index, audio_end_ms });
  whenSent(truncated, () => {
    state.truncatedAt = audio_end_ms;
  });
  return undefined;
}
