import type { AssistantContent } from '../objects/content-part.js';
import { audioBytes } from './audio.js';
import type { FinalItem } from './exchange.js';
import { type Body, type OutputTarget, writeArguments, writeMcpCall } from './output-calls.js';
import { writeParts } from './output-parts.js';
import type { OutputPlan } from './plan.js';
import type { Score } from './score.js';
import type { LooseEvent, Step } from './step.js';

/** An item of a response, whose events are written. */
export interface WrittenOutput {
  readonly plan: OutputPlan;
  /** The final item, as `response.done` has it. */
  readonly item: LooseEvent;
  readonly state: FinalItem;
  /** The first and the last event. */
  readonly first: Step;
  readonly last: Step;
  /** The last events before the item is closed. */
  readonly open: readonly Step[];
  /** The first event that closes the item. */
  readonly closing: Step;
  /** The event with the whole arguments of a call. */
  readonly whole?: Step;
}

/** Writes the events of an item of a response. */
export function writeOutput(plan: OutputPlan, target: OutputTarget): WrittenOutput {
  const { score, strand, responseId, index, outOfBand } = target;
  const { ids } = score;
  const { item, initial, state } = namedItem(plan, score);
  const { id } = item as { id: string } & LooseEvent;
  const first = score.server({
    type: 'response.output_item.added',
    event_id: score.eventId(),
    response_id: responseId,
    output_index: index,
    item: initial,
  });
  const base = { ...state };
  let begun = first;
  if (outOfBand) strand.push(first);
  else {
    first.glued = true;
    begun = score.server({
      type: 'conversation.item.added',
      event_id: score.eventId(),
      previous_item_id: null,
      item: initial,
    });
    begun.link = { kind: 'add', id };
    strand.push(first, begun);
  }
  const started: FinalItem = { id, type: base.type };
  for (const key of ['role', 'name', 'callId'] as const) if (base[key] !== undefined) started[key] = base[key];
  if ('status' in item) started.status = 'in_progress';
  first.effect = ({ responses }) => {
    responses.findLast((one) => one.id === responseId)?.output.push(started);
  };
  if (!outOfBand) begun.effect = ({ items }) => items.push(started);
  const body = writeBody(plan, item, target, begun);
  const done = score.server({
    type: 'response.output_item.done',
    event_id: ids.next('event_'),
    response_id: responseId,
    output_index: index,
    item,
  });
  const end = () => {
    Object.assign(started, base);
  };
  done.effect = end;
  let closing = body.closing;
  if (outOfBand) closing ??= done;
  else {
    const inConversation = score.server({
      type: 'conversation.item.done',
      event_id: ids.next('event_'),
      previous_item_id: null,
      item,
    });
    inConversation.glued = true;
    inConversation.effect = end;
    const forgets = score.plan.session.forgets === true && !score.hasItem;
    score.hasItem = true;
    if (forgets) score.features.add('forgotten predecessor');
    inConversation.link = { kind: 'end', id, forgets };
    strand.push(inConversation);
    closing ??= inConversation;
  }
  strand.push(done);
  const open = body.open.length > 0 ? body.open : [begun];
  return { plan, item, state: started, first, last: done, open, closing, ...(body.whole && { whole: body.whole }) };
}

/** Names an item, and returns how it begins and what a client knows of it in the end. */
function namedItem({ item, parts }: OutputPlan, score: Score) {
  const { ids } = score;
  switch (item.type) {
    case 'message': {
      const id = ids.next('item_');
      const { content, ...rest } = item;
      const state: FinalItem = { id, type: 'message', role: 'assistant' };
      if (item.status) state.status = item.status;
      state.text = content.map(({ text, transcript }) => transcript ?? text ?? '').join('');
      const { status: _, type: __, role: ___, ...more } = rest;
      const initial = { id, type: 'message', status: 'in_progress', role: 'assistant', content: [], ...more };
      const named = { id, type: 'message', status: item.status ?? 'completed', role: 'assistant', content, ...more };
      state.status = named.status;
      if (content.some(({ type }) => type === 'output_audio')) state.audio = audioOf(content, parts, score);
      return { item: named, initial, state };
    }
    case 'function_call': {
      const id = ids.next('item_');
      const call_id = ids.opaque('call_');
      const { name, status = 'completed' } = item;
      const named = { id, type: item.type, status, name, call_id, arguments: item.arguments };
      const initial = { id, type: item.type, status: 'in_progress', name, call_id, arguments: '' };
      const state: FinalItem = { id, type: item.type, status, name, callId: call_id, arguments: item.arguments };
      return { item: named, initial, state };
    }
    case 'mcp_call': {
      const id = ids.opaque('mcp_');
      const { output = null, error = null, ...rest } = item;
      // The arguments of a call without a status are JSON.
      const initial = { id, ...rest, approval_request_id: null, arguments: '{}', output: null, error: null };
      const named = { id, ...rest, approval_request_id: null, output, error };
      const state: FinalItem = { id, type: item.type, name: item.name, arguments: item.arguments, output };
      return { item: named, initial, state };
    }
    case 'mcp_approval_request': {
      const named = { id: ids.opaque('mcpr_'), ...item };
      const state: FinalItem = { id: named.id, type: item.type, name: item.name, arguments: item.arguments };
      return { item: named, initial: named, state };
    }
  }
}

/** Returns how much audio the parts of a message have. */
function audioOf(content: readonly AssistantContent[], parts: OutputPlan['parts'], score: Score): FinalItem['audio'] {
  let milliseconds = 0;
  for (const [i, { type }] of content.entries()) {
    if (type === 'output_audio') for (const one of parts?.[i]?.audio ?? []) milliseconds += one;
  }
  return { bytes: audioBytes(milliseconds, score.outputFormat), milliseconds };
}

/** Writes what comes between the beginning and the end of an item. */
function writeBody(plan: OutputPlan, item: LooseEvent, target: OutputTarget, begun: Step): Body {
  switch (plan.item.type) {
    case 'message':
      return writeParts(plan, item, target, begun);
    case 'function_call':
      return writeArguments(plan, item, target);
    case 'mcp_call':
      return writeMcpCall(plan, item, target);
    default:
      return { open: [] };
  }
}
