import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { exchange } from '../../arbitraries/exchange.js';
import { sampleAt } from '../../src/engine/generate/sample.js';
import { compile } from '../../src/exchanges/compile.js';
import { framesOf, Outbox, textOf } from '../../src/live/outbox.js';

it('writes events as JSON.stringify does, audio of any order of properties included', () => {
  const plans = exchange({ size: 'small' });
  const events = Array.from({ length: 20 }, (_, index) => compile(sampleAt(plans, 5, index)).log).flat();
  const audio = events.filter(({ event }) => event.type === 'response.output_audio.delta');
  expect(audio.length).toBeGreaterThan(10);
  for (const { event } of events) expect(textOf(event)).toBe(JSON.stringify(event));
  const { type } = audio[0]!.event;
  const hard = { delta: 'AAAA', event_id: '"delta":"', type };
  expect(textOf(hard)).toBe(JSON.stringify(hard));
  expect(textOf({ type, delta: null })).toBe(JSON.stringify({ type, delta: null }));
});

/** Reads text frames of a server that are whole, as RFC 6455 has them. */
function textsIn(bytes: Buffer): string[] {
  const texts: string[] = [];
  for (let at = 0; at < bytes.length; ) {
    expect(bytes[at]).toBe(0x81);
    const short = bytes[at + 1]!;
    const [length, size] =
      short < 126
        ? [short, 2]
        : short === 126
          ? [bytes.readUInt16BE(at + 2), 4]
          : [Number(bytes.readBigUInt64BE(at + 2)), 10];
    texts.push(bytes.toString('utf8', at + size, at + size + length));
    at += size + length;
  }
  return texts;
}

it('writes several frames of any length in one piece', () => {
  const empty = JSON.stringify({ type: 'x', text: '' }).length;
  const lengths = [empty, 125, 126, 127, 65_535, 65_536, 70_000];
  const texts = lengths.map((length) => ({ type: 'x', text: 'a'.repeat(length - empty) }));
  const audio = [3, 200, 80_000].map((length) => ({
    ...{ type: 'response.output_audio.delta', item_id: 'ü', delta: 'A'.repeat(length), obfuscation: '€' },
  }));
  const events = [...texts, ...audio, { type: 'y', text: 'größer 😀' }];
  const found = textsIn(framesOf(events));
  expect(found).toEqual(events.map((event) => JSON.stringify(event)));
  expect(found.slice(0, lengths.length).map((text) => text.length)).toEqual(lengths);
});

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
