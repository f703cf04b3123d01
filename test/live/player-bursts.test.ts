import { EventEmitter } from 'node:events';
import type { Duplex } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import type { WebSocket } from 'ws';
import type { LiveSession } from '../../src/live/live-session.js';
import { Player } from '../../src/live/player.js';

/** Number of frames with which the session answers. */
const BURST = 5;
const AT_ONCE = 8;

it('writes a short answer in one piece, however much it has sent before', async () => {
  let left = 0;
  const session = {
    answersClose: true,
    receive: () => {
      left += BURST;
      return {};
    },
    next: () => {
      if (left === 0) return undefined;
      left--;
      return { event: { type: 'error' }, delivery: [] };
    },
  } as unknown as LiveSession;
  const socket = Object.assign(new EventEmitter(), { readyState: 1, OPEN: 1, close: () => {}, terminate: () => {} });
  const writes: string[] = [];
  const raw = { write: (bytes: string) => writes.push(bytes), cork: () => {}, uncork: () => {} } as unknown as Duplex;
  const player = new Player(socket as unknown as WebSocket, raw, session, { atOnce: AT_ONCE });
  const over = player.run();
  for (let i = 0; i < 4; i++) {
    socket.emit('message', Buffer.from('{}'), false);
    await turn();
  }
  expect(writes.length).toBe(4);
  expect(new Set(writes.map(({ length }) => length)).size).toBe(1);
  socket.emit('message', Buffer.from('{}'), false);
  left = 3 * AT_ONCE;
  await turn();
  // What the client sent is read between the pieces.
  expect(writes.length).toBe(5);
  expect(writes[4]!.length / writes[0]!.length).toBe(AT_ONCE / BURST);
  socket.emit('close', 1000, Buffer.alloc(0));
  await over;
});
