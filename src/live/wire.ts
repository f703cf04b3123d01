import type { Duplex } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import type { WebSocket } from 'ws';
import { framesOf } from './frames.js';
import type { LiveFrame } from './live-session.js';

/** Number of pieces of a frame that is cut. */
const PIECES = 3;

/** Milliseconds of a pause, and between the segments of a frame. */
const PAUSE = 30;
const BETWEEN = 2;

const cut = (whole: string): string[] => {
  const size = Math.ceil(whole.length / PIECES);
  return Array.from({ length: PIECES }, (_, i) => whole.slice(i * size, (i + 1) * size));
};

/** Sends an event as it is to be delivered: in one frame or in several ones, in one piece or in several ones. */
export async function sendFrame(
  { event, delivery }: LiveFrame,
  { socket, raw }: { socket: WebSocket; raw: Duplex },
): Promise<void> {
  const kinds = delivery.map(({ kind }) => kind);
  if (kinds.includes('pause')) await wait(PAUSE);
  if (socket.readyState !== socket.OPEN) return;
  if (kinds.includes('ping')) socket.ping('alive');
  if (kinds.includes('segments')) {
    for (const piece of cut(framesOf([event]).join(''))) {
      raw.write(piece, 'latin1');
      await wait(BETWEEN);
    }
  } else if (kinds.includes('fragments')) {
    const pieces = cut(JSON.stringify(event));
    for (const [i, piece] of pieces.entries()) socket.send(piece, { fin: i === pieces.length - 1 });
  } else socket.send(JSON.stringify(event));
}
