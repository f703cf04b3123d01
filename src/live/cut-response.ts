import type { FinalItem } from '../exchanges/exchange.js';
import type { Merger } from '../exchanges/merge.js';
import type { WrittenOutput } from '../exchanges/output-item.js';
import type { WrittenResponse } from '../exchanges/response.js';
import type { LooseEvent, Step } from '../exchanges/step.js';

const isSent = ({ position }: Step) => position >= 0;

/** Returns the text that was sent so far of each part of an item. */
function sentTexts(steps: readonly Step[]): Map<unknown, string> {
  const sent = new Map<unknown, string>();
  for (const { event, position } of steps) {
    if (position < 0 || !event.type.endsWith('.delta') || event.type === 'response.output_audio.delta') continue;
    sent.set(event.content_index, (sent.get(event.content_index) ?? '') + event.delta);
  }
  return sent;
}

/** Returns how much audio of an item was sent. */
type AudioOf = (id: string) => NonNullable<FinalItem['audio']>;

/** Changes the events that close an item, so that they say what was sent of it. */
function closeItem(
  { item, last, state }: WrittenOutput,
  steps: readonly Step[],
  unsent: Set<Step>,
  audioOf: AudioOf,
): void {
  const texts = sentTexts(steps);
  const parts = (item.content ?? []) as readonly LooseEvent[];
  const begun = new Set<unknown>(
    steps.filter((step) => isSent(step) && step.event.type === 'response.content_part.added').map(indexOf),
  );
  item.status = 'incomplete';
  if (item.type === 'message') {
    const kept = parts.flatMap((part, i) => (begun.has(i) ? withText(part, texts.get(i) ?? '') : []));
    item.content = kept;
  } else item.arguments = texts.get(undefined) ?? '';
  for (const step of steps) {
    if (isSent(step)) continue;
    const { event } = step;
    const index = indexOf(step);
    const text = texts.get(index) ?? '';
    if (event.type.endsWith('.delta') || (index !== undefined && !begun.has(index))) unsent.add(step);
    else if ('text' in event) event.text = text;
    else if ('transcript' in event) event.transcript = text;
    else if ('arguments' in event) event.arguments = text;
    else if ('part' in event) event.part = withText(event.part as LooseEvent, text);
  }
  const finish = last.effect;
  last.effect = (final) => {
    finish?.(final);
    state.status = 'incomplete';
    if (state.audio) state.audio = audioOf(state.id);
    if (item.type === 'message') state.text = [...texts.values()].join('');
    else state.arguments = item.arguments as string;
  };
}

const indexOf = ({ event }: Step): unknown => event.content_index;

const withText = (part: LooseEvent, text: string): LooseEvent =>
  'text' in part ? { ...part, text } : { ...part, transcript: text };

/** Why a response is cancelled. */
export type CancelReason = 'client_cancelled' | 'turn_detected';

/**
 * Cancels a response that is being sent. What was not sent of its items is left out. An item that is finished stays
 * completed.
 */
export function cutResponse(
  { output, created, done }: WrittenResponse,
  stepsOf: (id: string) => readonly Step[],
  merger: Merger,
  reason: CancelReason,
  audioOf: AudioOf,
): void {
  const unsent = new Set<Step>();
  const kept: WrittenOutput[] = [];
  for (const one of output) {
    const steps = stepsOf(one.state.id);
    if (!isSent(one.first)) for (const step of steps) unsent.add(step);
    else {
      kept.push(one);
      // A call of an MCP tool runs at its server, and goes on.
      const isCut = one.item.type === 'message' || one.item.type === 'function_call';
      if (isCut && !isSent(one.last)) closeItem(one, steps, unsent, audioOf);
    }
  }
  merger.drop(unsent);
  const response = done.event.response as LooseEvent;
  response.status = 'cancelled';
  response.status_details = { type: 'cancelled', reason };
  response.output = kept.map(({ item }) => item);
  const { id } = created.event.response as LooseEvent;
  const finish = done.effect;
  done.effect = (final) => {
    finish?.(final);
    const state = final.responses.find((one) => one.id === id);
    if (state) state.status = 'cancelled';
  };
}
