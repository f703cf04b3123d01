import { audioBase64 } from './audio.js';
import type { FinalItem } from './exchange.js';
import type { InputPlan, SeedPlan } from './plan.js';
import type { Score } from './score.js';
import { anchor, type LooseEvent, type Step } from './step.js';
import { writeTranscription } from './transcription.js';

/** The input of a turn, whose events are written. */
export interface WrittenInput {
  /** The events of the client and of the input audio, to which those of the turn are added. */
  readonly strand: Step[];
  /** The first event of the turn that depends on previous ones. */
  readonly first?: Step;
  /** The last event that makes the item. */
  readonly ready?: Step;
  /** The item that the input made, if it is one. */
  readonly item?: LooseEvent;
  /** The last event of the transcription. */
  readonly transcribed?: Step;
}

type Speech = Extract<InputPlan, { kind: 'voice' | 'manual' }>;
type Silence = Extract<InputPlan, { kind: 'timeout' }>;

/** Writes the input of a turn, which begins after `anchors`. */
export function writeInput(input: InputPlan, score: Score, anchors: readonly Step[]): WrittenInput {
  const strand = score.mainStrand();
  switch (input.kind) {
    case 'none':
      return { strand };
    case 'text':
      return writeSeeds(input.items, score, strand, anchors);
    case 'timeout':
      return writeTimeout(input, score, strand, anchors);
    default:
      return writeSpeech(input, score, strand, anchors);
  }
}

/** Writes messages that the client adds. The server answers in the same order. */
function writeSeeds(items: readonly SeedPlan[], score: Score, strand: Step[], anchors: readonly Step[]): WrittenInput {
  score.features.add('text turn');
  let first: Step | undefined;
  let ready: Step | undefined;
  let named: LooseEvent | undefined;
  for (const { item, first: isFirst = false, place } of items) {
    const { status: _, object: __, ...sent } = item as LooseEvent;
    const create = score.client({
      type: 'conversation.item.create',
      ...(isFirst && { previous_item_id: 'root' }),
      item: sent,
    });
    strand.push(first ? create : anchor(create, ...anchors));
    first ??= create;
    if (isFirst) score.features.add('insertion');
    const { type, role, ...rest } = sent;
    named = { id: score.ids.next('item_'), type: 'message', status: 'completed', role, ...rest };
    const text = (item.content as readonly { text?: string }[]).map((part) => part.text ?? '').join('');
    const state: FinalItem = { id: named.id as string, type, role: item.role, status: 'completed', text };
    ready = writeAddition(named, state, score, score.sideStrand(place), [create, ready], isFirst);
  }
  return { strand, ...(first && { first }), ...(ready && { ready }), ...(named && { item: named }) };
}

/** Writes that the server adds an item of the client. Returns the last event. */
export function writeAddition(
  item: LooseEvent,
  state: FinalItem,
  score: Score,
  strand: Step[],
  anchors: readonly (Step | undefined)[],
  first = false,
): Step {
  const id = item.id as string;
  const added = score.server({
    type: 'conversation.item.added',
    event_id: score.eventId(),
    previous_item_id: null,
    item,
  });
  added.link = { kind: 'add', id, first };
  added.glued = true;
  added.effect = ({ items }) => {
    if (first) items.unshift(state);
    else items.push(state);
  };
  const done = score.server({
    type: 'conversation.item.done',
    event_id: score.eventId(),
    previous_item_id: null,
    item,
  });
  done.link = { kind: 'end', id };
  strand.push(anchor(added, ...anchors), done);
  return done;
}

/** Writes that the input audio becomes an item. Returns the last event. */
function writeCommit(item: LooseEvent, state: FinalItem, score: Score, strand: Step[]): Step {
  const committed = score.server({
    type: 'input_audio_buffer.committed',
    event_id: score.eventId(),
    previous_item_id: null,
    item_id: item.id,
  });
  committed.link = { kind: 'commit' };
  committed.glued = true;
  strand.push(committed);
  return writeAddition(item, state, score, strand, []);
}

/** An item of a user's audio. Its transcript comes in events of its own. */
const audioItem = (id: string): LooseEvent => ({
  id,
  type: 'message',
  status: 'completed',
  role: 'user',
  content: [{ type: 'input_audio', transcript: null }],
});

const audioState = (id: string): FinalItem => ({ id, type: 'message', role: 'user', status: 'completed' });

/** Writes that the server takes the turn because the user is silent. */
function writeTimeout(input: Silence, score: Score, strand: Step[], anchors: readonly Step[]): WrittenInput {
  score.features.add('timeout turn');
  const { silence, transcription } = input;
  const id = score.ids.next('item_');
  const item = audioItem(id);
  const state = audioState(id);
  const triggered = score.server({
    type: 'input_audio_buffer.timeout_triggered',
    event_id: score.eventId(),
    audio_start_ms: score.heard,
    audio_end_ms: score.heard + silence,
    item_id: id,
  });
  score.heard += silence;
  strand.push(anchor(triggered, ...anchors));
  const ready = writeCommit(item, state, score, strand);
  const transcribed = writeTranscription(transcription, { score, id, state, started: undefined, ready });
  return { strand, first: triggered, ready, item, ...(transcribed && { transcribed }) };
}

/** Writes a user's speech: noticed by the server, or committed by the client. */
function writeSpeech(input: Speech, score: Score, strand: Step[], anchors: readonly Step[]): WrittenInput {
  const { kind, appends, padding, transcription } = input;
  const id = score.ids.next('item_');
  const item = audioItem(id);
  const state = audioState(id);
  const start = Math.max(0, score.heard - padding);
  const sent = appends.map((milliseconds) => {
    score.heard += milliseconds;
    return score.client({
      type: 'input_audio_buffer.append',
      audio: audioBase64(milliseconds, score.inputFormat, score.nextAudio()),
    });
  });
  if (sent[0]) anchor(sent[0], ...anchors);
  let first: Step;
  let started: Step | undefined;
  if (kind === 'voice') {
    score.features.add('voice turn');
    started = score.server({
      type: 'input_audio_buffer.speech_started',
      event_id: score.eventId(),
      audio_start_ms: start,
      item_id: id,
    });
    first = started;
    const stopped = score.server({
      type: 'input_audio_buffer.speech_stopped',
      event_id: score.eventId(),
      audio_end_ms: Math.max(start + 1, score.heard),
      item_id: id,
    });
    strand.push(...sent.slice(0, 1), anchor(started, ...anchors), ...sent.slice(1), stopped);
  } else {
    score.features.add('manual turn');
    first = score.client({ type: 'input_audio_buffer.commit' });
    strand.push(...sent, anchor(first, ...anchors));
  }
  const ready = writeCommit(item, state, score, strand);
  const transcribed = writeTranscription(transcription, { score, id, state, started, ready });
  return { strand, first, ready, item, ...(transcribed && { transcribed }) };
}
