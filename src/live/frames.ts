import type { LooseEvent } from '../exchanges/step.js';

/** The opcode of a text frame that is whole. */
const TEXT = 0x81;

/** Returns the header of a text frame of the server, as RFC 6455 has it. */
function headerOf(length: number): string {
  if (length < 126) return String.fromCharCode(TEXT, length);
  if (length < 65_536) return String.fromCharCode(TEXT, 126, length >>> 8, length & 0xff);
  const bytes = [24, 16, 8, 0].map((shift) => (length >>> shift) & 0xff);
  return String.fromCharCode(TEXT, 127, 0, 0, 0, 0, ...bytes);
}

/** Returns a text in UTF-8, with a character for each byte. */
const bytesOf = (text: string): string =>
  Buffer.byteLength(text) === text.length ? text : Buffer.from(text).toString('latin1');

/** A text of ASCII in which JSON escapes nothing. */
const PLAIN = /^[ !#-[\]-~]*$/;

const quoted = (text: string): string => (PLAIN.test(text) ? `"${text}"` : bytesOf(JSON.stringify(text)));

/** The properties of a piece of audio, and of a piece of a text, which is padded. */
const AUDIO_KEYS = ['type', 'event_id', 'response_id', 'item_id', 'output_index', 'content_index', 'delta'];
const TEXT_KEYS = [...AUDIO_KEYS, 'obfuscation'];

interface Piece extends LooseEvent {
  event_id: string;
  delta: string;
  obfuscation?: string;
}

/** Whether an event has the properties of a piece, in their order, and nothing else. */
function isPiece(event: LooseEvent): event is Piece {
  if (!event.type.endsWith('.delta')) return false;
  let known = 0;
  for (const key in event) if (key !== TEXT_KEYS[known++]) return false;
  if (known < AUDIO_KEYS.length) return false;
  const { event_id, delta, obfuscation = '' } = event;
  return typeof event_id === 'string' && typeof delta === 'string' && typeof obfuscation === 'string';
}

const AUDIO = 'response.output_audio.delta';

/**
 * Writes events as JSON, each in a frame. Most of them are pieces, which have much in common with the piece before: that
 * is written once, since `JSON.stringify` takes some times as long.
 */
class FrameWriter {
  private last: LooseEvent = { type: '' };
  private before = '';
  private between = '';
  readonly whole: string[] = [];
  open = '';

  add(event: LooseEvent): void {
    if (!isPiece(event)) {
      this.frame(bytesOf(JSON.stringify(event)));
      return;
    }
    if (!this.isOfSamePart(event)) this.begin(event);
    const { type, event_id, delta, obfuscation } = event;
    const head = this.before + quoted(event_id) + this.between;
    const end = obfuscation === undefined ? '}' : `,"obfuscation":${quoted(obfuscation)}}`;
    // Base64 has nothing to escape, and looking for that takes more time than everything else.
    if (type === AUDIO) this.frame(`${head}"`, delta, `"${end}`);
    else this.frame(head + quoted(delta) + end);
  }

  private isOfSamePart({ type, response_id, item_id, output_index, content_index }: Piece): boolean {
    const { last } = this;
    return (
      last.item_id === item_id &&
      last.type === type &&
      last.content_index === content_index &&
      last.output_index === output_index &&
      last.response_id === response_id
    );
  }

  private begin(piece: Piece): void {
    const { type, event_id: _, delta: __, obfuscation: ___, ...ids } = piece;
    this.last = piece;
    this.before = bytesOf(`{"type":${JSON.stringify(type)},"event_id":`);
    this.between = bytesOf(`,${JSON.stringify(ids).slice(1, -1)},"delta":`);
  }

  /** Writes a frame with this text. What is `long` stays apart, since it would be copied. */
  private frame(text: string, long = '', end = ''): void {
    this.open += headerOf(text.length + long.length + end.length) + text;
    if (long === '') this.open += end;
    else {
      this.whole.push(this.open, long);
      this.open = end;
    }
  }
}

/** Returns the frames of events, one after the other, as strings with a character for each byte: latin1. */
export function framesOf(events: readonly LooseEvent[]): readonly string[] {
  const writer = new FrameWriter();
  for (const event of events) writer.add(event);
  return [...writer.whole, writer.open];
}
