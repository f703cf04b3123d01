import { isObject, type JsonObject } from '../engine/json/type-of.js';
import { printable } from './printable.js';

/** Maximum length of a text in a summary. */
const MAX_TEXT = 24;

/** Forms of identifiers: the first part says what they identify. */
const ID = /^([a-z]+)_[\w-]{6,}$/;

/** Numbers long identifiers, so that people can compare them: `item_1`. */
export class ShortIds {
  private readonly known = new Map<string, string>();
  private readonly counts = new Map<string, number>();

  of(id: string): string {
    const known = this.known.get(id);
    if (known !== undefined) return known;
    const kind = ID.exec(id)?.[1];
    if (kind === undefined) return id;
    const count = (this.counts.get(kind) ?? 0) + 1;
    this.counts.set(kind, count);
    this.known.set(id, `${kind}_${count}`);
    return `${kind}_${count}`;
  }

  /** Replaces the identifiers in a sentence that came up before. */
  in(text: string): string {
    return text.replaceAll(/\b[a-z]+_[\w-]{6,}/g, (id) => this.known.get(id) ?? id);
  }
}

const quoted = (text: string) => JSON.stringify(text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT)}…` : text);

/** What a summary names, in this order. */
const IDS = ['response_id', 'item_id', 'id', 'call_id', 'approval_request_id'];
const TEXTS = ['delta', 'text', 'transcript', 'arguments', 'output', 'code', 'message', 'instructions'];
const PLAIN = ['audio_start_ms', 'audio_end_ms', 'role', 'name', 'status', 'conversation'];

function partsOf(value: JsonObject, ids: ShortIds, isNested: boolean): string[] {
  const parts: string[] = [];
  if (isNested && typeof value.type === 'string') parts.push(value.type);
  for (const key of IDS) if (typeof value[key] === 'string') parts.push(ids.of(value[key]));
  if (typeof value.previous_item_id === 'string') parts.push(`after ${ids.of(value.previous_item_id)}`);
  for (const key of PLAIN) if (value[key] !== undefined && value[key] !== null) parts.push(String(value[key]));
  for (const key of TEXTS) if (typeof value[key] === 'string') parts.push(quoted(value[key]));
  if (Array.isArray(value.content)) {
    const texts = value.content.map((part) => (isObject(part) ? (part.text ?? part.transcript) : undefined));
    for (const text of texts) if (typeof text === 'string') parts.push(quoted(text));
  }
  if (Array.isArray(value.tools))
    parts.push(`tools: ${value.tools.map((tool) => tool?.name ?? tool?.type).join(', ')}`);
  return parts;
}

/** Describes an event in a line: its type, and what a reader compares. Audio is left out. */
export function eventSummary(event: unknown, ids: ShortIds): string {
  if (!isObject(event)) return printable(quoted(String(event)));
  const { type, delta: _, ...withoutDelta } = event;
  const isAudio = type === 'response.output_audio.delta' || type === 'input_audio_buffer.append';
  const own = partsOf(
    isAudio ? withoutDelta : { ...withoutDelta, ...('delta' in event && { delta: event.delta }) },
    ids,
    false,
  );
  const nested = ['item', 'response', 'error', 'session', 'part'].flatMap((key) =>
    isObject(event[key]) ? partsOf(event[key], ids, key === 'item' || key === 'part') : [],
  );
  const words = type === 'session.created' || type === 'session.updated' ? [] : [...own, ...nested];
  return printable([String(type), ...words].join(' '));
}
