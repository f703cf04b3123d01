import type { Duplex } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import type { WebSocket } from 'ws';
import type { LooseEvent } from '../exchanges/step.js';
import type { LiveFrame } from './live-session.js';

/** Number of pieces of a frame that is cut. */
const PIECES = 3;

/** Milliseconds of a pause, and between the segments of a frame. */
const PAUSE = 30;
const BETWEEN = 2;

/** The opcode of a text frame that is whole. */
const TEXT = 0x81;

/** Returns a text frame of the server, as RFC 6455 has it. */
function frameOf(text: string): Buffer {
  const payload = Buffer.from(text);
  const { length } = payload;
  if (length < 126) return Buffer.concat([Buffer.from([TEXT, length]), payload]);
  const header = Buffer.alloc(length < 65_536 ? 4 : 10);
  header[0] = TEXT;
  if (length < 65_536) {
    header[1] = 126;
    header.writeUInt16BE(length, 2);
  } else {
    header[1] = 127;
    header.writeBigUInt64BE(BigInt(length), 2);
  }
  return Buffer.concat([header, payload]);
}

const cut = <T extends string | Buffer>(whole: T): T[] => {
  const size = Math.ceil(whole.length / PIECES);
  return Array.from({ length: PIECES }, (_, i) => whole.slice(i * size, (i + 1) * size) as T);
};

const AUDIO = { type: 'response.output_audio.delta', before: '"delta":"' } as const;

/**
 * Returns the JSON of an event. The Base64 of audio is inserted as it is: it has nothing to escape, and looking for that
 * takes more time than everything else.
 */
export function textOf(event: LooseEvent): string {
  const { type, delta } = event;
  if (type !== AUDIO.type || typeof delta !== 'string') return JSON.stringify(event);
  const empty = JSON.stringify({ ...event, delta: '' });
  // Quotation marks in texts are escaped, so this is the property.
  const start = empty.indexOf(AUDIO.before) + AUDIO.before.length;
  return empty.slice(0, start) + delta + empty.slice(start);
}

/** Sends an event as it is to be delivered: in one frame or in several ones, in one piece or in several ones. */
export async function sendFrame(
  { event, delivery }: LiveFrame,
  { socket, raw }: { socket: WebSocket; raw: Duplex },
): Promise<void> {
  const text = textOf(event);
  const kinds = delivery.map(({ kind }) => kind);
  if (kinds.includes('pause')) await wait(PAUSE);
  if (socket.readyState !== socket.OPEN) return;
  if (kinds.includes('ping')) socket.ping('alive');
  if (kinds.includes('segments')) {
    for (const piece of cut(frameOf(text))) {
      raw.write(piece);
      await wait(BETWEEN);
    }
  } else if (kinds.includes('fragments')) {
    const pieces = cut(text);
    for (const [i, piece] of pieces.entries()) socket.send(piece, { fin: i === pieces.length - 1 });
  } else socket.send(text);
}
