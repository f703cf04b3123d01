import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import type { LooseEvent } from '../exchanges/step.js';

/** The opcode of a text frame that is whole. */
const TEXT = 0x81;

const AUDIO = { type: 'response.output_audio.delta', before: '"delta":"' } as const;

/**
 * Returns the JSON of an event in pieces. The Base64 of audio is one of them, as it is: it has nothing to escape, and
 * looking for that takes more time than everything else.
 */
function piecesOf(event: LooseEvent): [string] | [string, string, string] {
  const { type, delta } = event;
  if (type !== AUDIO.type || typeof delta !== 'string') return [JSON.stringify(event)];
  const empty = JSON.stringify({ ...event, delta: '' });
  // Quotation marks in texts are escaped, so this is the property.
  const start = empty.indexOf(AUDIO.before) + AUDIO.before.length;
  return [empty.slice(0, start), delta, empty.slice(start)];
}

/** Returns the JSON of an event. */
export const textOf = (event: LooseEvent): string => piecesOf(event).join('');

/** Writes the header of a text frame of the server, as RFC 6455 has it. Returns where it ends. */
function writeHeader(buffer: Buffer, at: number, length: number): number {
  buffer[at] = TEXT;
  if (length < 126) {
    buffer[at + 1] = length;
    return at + 2;
  }
  if (length < 65_536) {
    buffer[at + 1] = 126;
    return buffer.writeUInt16BE(length, at + 2);
  }
  buffer[at + 1] = 127;
  return buffer.writeBigUInt64BE(BigInt(length), at + 2);
}

/** The most bytes of a header. */
const HEADER = 10;

/** Returns the frames of events, one after the other. */
export function framesOf(events: readonly LooseEvent[]): Buffer {
  let most = 0;
  const frames = events.map((event) => {
    const pieces = piecesOf(event);
    const [head, audio = '', tail = ''] = pieces;
    const length = Buffer.byteLength(head) + audio.length + Buffer.byteLength(tail);
    most += HEADER + length;
    return { pieces, length };
  });
  const buffer = Buffer.allocUnsafe(most);
  let at = 0;
  for (const { pieces, length } of frames) {
    const [head, audio, tail] = pieces;
    at = writeHeader(buffer, at, length);
    at += buffer.write(head, at);
    if (audio === undefined) continue;
    at += buffer.write(audio, at, 'latin1');
    at += buffer.write(tail!, at);
  }
  return buffer.subarray(0, at);
}

/**
 * Frames that are to be sent. They are written in one piece as soon as the player waits for something: to ask the system
 * for each of them takes longer than to make them.
 */
export class Outbox {
  private events: LooseEvent[] = [];

  constructor(
    private readonly socket: WebSocket,
    private readonly raw: Duplex,
  ) {}

  add(event: LooseEvent): void {
    this.events.push(event);
    if (this.events.length === 1) process.nextTick(this.flush);
  }

  readonly flush = (): void => {
    const { events, socket } = this;
    if (events.length === 0) return;
    this.events = [];
    // Nothing comes after a close frame.
    if (socket.readyState === socket.OPEN) this.raw.write(framesOf(events));
  };
}
