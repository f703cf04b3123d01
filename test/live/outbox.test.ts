import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { Outbox } from '../../src/live/outbox.js';
import { textsIn } from './_frames.js';

it.each([
  [WebSocket.OPEN, ['{"type":"x"}', '{"type":"y"}']],
  [WebSocket.CLOSING, []],
])('writes what was added at once, and nothing after a close frame: ready state %i', async (readyState, texts) => {
  const raw = new PassThrough();
  const outbox = new Outbox({ readyState, OPEN: WebSocket.OPEN } as WebSocket, raw);
  outbox.add({ type: 'x' });
  outbox.add({ type: 'y' });
  await new Promise((resolve) => setImmediate(resolve));
  const written: Buffer | null = raw.read();
  expect(textsIn(written ?? Buffer.alloc(0))).toEqual(texts);
});
