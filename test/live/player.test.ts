import { connect } from 'node:net';
import { afterAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { mockPlan } from '../../src/api/mock-plan.js';
import type { FaultKind } from '../../src/exchanges/fault.js';
import type { LooseEvent } from '../../src/exchanges/step.js';
import { LiveServer } from '../../src/live/live-server.js';
import { LiveSession } from '../../src/live/live-session.js';
import { type LiveEntry, Player } from '../../src/live/player.js';

const KEY = 'dGhlIHNhbXBsZSBub25jZQ==';

/** The fault of the next connection. */
let fault: FaultKind | undefined;
let player: Player;
let running: Promise<void>;
/** The log of the last connection. */
let log: LiveEntry[] = [];

const server = await LiveServer.start({
  isRefused: () => fault === 'refusal',
  onConnection: ({ socket, raw, index }) => {
    const live = mockPlan({ seed: 1 }, index);
    const faults = fault ? [{ kind: fault, turn: -1, nth: 0 }] : [];
    log = [];
    const session = new LiveSession({ ...live, plan: { ...live.plan, faults } });
    player = new Player(socket, raw, session, { patience: 200, log: (entry) => log.push(entry) });
    running = player.run();
    return running;
  },
});
afterAll(() => server.close());

/** Connects, asks for a response, and returns what comes until it is done or the connection ends. */
async function converse(kind?: FaultKind, protocols: string[] = []) {
  fault = kind;
  const events: LooseEvent[] = [];
  const socket = new WebSocket(server.url, protocols);
  let pings = 0;
  let error: string | undefined;
  socket.on('ping', () => pings++);
  socket.on('error', ({ message }) => {
    error = message;
  });
  const closed = new Promise<[number, Buffer]>((resolve) => {
    socket.on('close', (...end) => resolve(end));
  });
  socket.on('open', () => socket.send('{"type":"response.create"}'));
  socket.on('message', (data) => {
    const event = JSON.parse(data.toString());
    if (typesOf(events).at(-1) !== 'response.done') events.push(event);
    if (event.type === 'response.done') socket.close(1000);
  });
  const [code, reason] = await closed;
  return { events, code, reason: String(reason), pings, error, protocol: socket.protocol };
}

const typesOf = (events: readonly LooseEvent[]) => events.map(({ type }) => type);

describe('a player', () => {
  it('plays a session to a client, and logs both sides', async () => {
    const { events, code, protocol } = await converse(undefined, ['realtime', 'openai-insecure-api-key.any']);
    expect([typesOf(events)[0], typesOf(events)[1], typesOf(events).at(-1)]).toEqual([
      'session.created',
      'response.created',
      'response.done',
    ]);
    expect(code).toBe(1000);
    expect(protocol).toBe('realtime');
    const sent = log.flatMap((entry) => ('event' in entry && entry.from === 'server' ? [entry.event] : []));
    expect(sent.slice(0, events.length)).toEqual(events);
    expect(log).toContainEqual({ from: 'client', event: { type: 'response.create' }, confirmed: 0 });
  });

  it.each(['fragments', 'segments', 'pause', 'ping', 'unknown-properties'] as const)(
    'delivers everything with %s',
    async (kind) => {
      const { events, code, pings } = await converse(kind);
      expect([typesOf(events)[0], typesOf(events).at(-1), code]).toEqual(['session.created', 'response.done', 1000]);
      expect(pings > 0).toBe(kind === 'ping');
    },
  );

  it.each([
    ['huge-frame', 1_100_000],
    ['large-frame', 70_000],
  ] as const)('sends a frame of its size with %s', async (kind, size) => {
    const { events } = await converse(kind);
    const sizes = events.map((event) => JSON.stringify(event).length);
    expect(Math.max(...sizes)).toBeGreaterThan(size);
  });

  it.each([
    ['wrong-key', 3000, ['error']],
    ['wrong-model', 4000, ['error']],
    ['expiry', 1001, ['session.created', 'error']],
    ['internal-error', 1011, ['session.created']],
  ] as const)('ends the connection with %s', async (kind, code, types) => {
    const ended = await converse(kind);
    expect([ended.code, typesOf(ended.events)]).toEqual([code, types]);
  });

  it('ends the connection inside of a response without a close frame', async () => {
    const { code, events } = await converse('cut');
    expect([code, typesOf(events)]).toEqual([1006, ['session.created', 'response.created']]);
  });

  it('sends nothing more if it is silent, and leaves in the end', async () => {
    const { code, events } = await converse('silence');
    expect([code, typesOf(events)]).toEqual([1006, ['session.created']]);
  });

  it.each([true, false])(
    'knows whether a client answers a close frame that keeps the socket open: %s',
    async (isAnswered) => {
      fault = 'wrong-key';
      const { port } = new URL(server.url);
      const raw = connect({ port: Number(port), host: '127.0.0.1', allowHalfOpen: true });
      const head = [
        'Connection: Upgrade',
        'Upgrade: websocket',
        'Sec-WebSocket-Version: 13',
        `Sec-WebSocket-Key: ${KEY}`,
      ];
      raw.write(`GET /v1/realtime HTTP/1.1\r\nHost: localhost\r\n${head.join('\r\n')}\r\n\r\n`);
      raw.on('data', (data) => {
        const isClose = data.includes('invalid_api_key', data.length - 60);
        // A close frame with the code 1000, masked with zeros.
        if (isClose && isAnswered) raw.write(Buffer.from([0x88, 0x82, 0, 0, 0, 0, 3, 0xe8]));
      });
      await new Promise((resolve) => raw.once('data', resolve));
      await running;
      raw.destroy();
      expect(player.answersClose).toBe(isAnswered);
    },
  );

  it('refuses the upgrade, and other paths', async () => {
    expect(await converse('refusal')).toMatchObject({ error: 'Unexpected server response: 403', events: [] });
    const { status } = await fetch(server.url.replace('ws:', 'http:'));
    expect(status).toBe(404);
  });
});
