import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { check } from '../../src/api/check.js';
import { type MockOptions, startMock } from '../../src/cli/_mock-server.js';
import type { LiveServer } from '../../src/live/live-server.js';
import { CERT, KEY } from './_certificate.js';
import { folder } from './_run.js';

// biome-ignore lint/suspicious/noExplicitAny: what a server answers.
type Any = any;

const OPTIONS: MockOptions = { host: '127.0.0.1', port: 0, seed: 1, delay: 0 };

let server: LiveServer;
beforeAll(async () => {
  server = await startMock(OPTIONS);
});
afterAll(() => server.close());

async function ask(body: string, path = '/client_secrets', method = 'POST') {
  const response = await fetch(server.url.replace('ws:', 'http:') + path, {
    method,
    ...(method === 'POST' && { body }),
  });
  return { status: response.status, json: (await response.json()) as Any };
}

/** Connects, and returns the session that the server reports. */
async function sessionAt(url: string, protocols: string[] = [], options: object = {}) {
  const socket = new WebSocket(url, protocols, options);
  const [data] = await once(socket, 'message');
  socket.close();
  return JSON.parse(String(data)).session;
}

describe('what a client asks for', () => {
  const UPGRADE = { Connection: 'Upgrade', Upgrade: 'websocket' };

  it.each(['//', '/\\', 'http://[', 'http://a:99999/v1/realtime', '*'])('may be no URL: %s', async (path) => {
    const { hostname: host, port } = new URL(server.url);
    for (const headers of [{}, UPGRADE]) {
      const [response] = await once(request({ host, port, path, method: 'POST', headers }).end(), 'response');
      response.resume();
      expect(response.statusCode).toBe(404);
    }
  });
});

describe('client secrets of a mock', () => {
  const session = { type: 'realtime', model: 'gpt-realtime-mini', audio: { output: { voice: 'cedar' } } };

  it('are for the session that was asked for', async () => {
    const before = Math.floor(Date.now() / 1000);
    const { status, json } = await ask(JSON.stringify({ expires_after: { seconds: 60 }, session }));
    expect(status).toBe(200);
    expect(check('client-secret', json)).toEqual([]);
    expect(json.session).toMatchObject({ ...session, object: 'realtime.session', expires_at: 0 });
    expect(json.expires_at - before).toBeGreaterThanOrEqual(60);
    expect(json.expires_at - before).toBeLessThan(90);
    const headers = { Authorization: `Bearer ${json.value}` };
    expect(await sessionAt(server.url, [], { headers })).toMatchObject(session);
    const protocols = ['realtime', `openai-insecure-api-key.${json.value}`];
    expect(await sessionAt(server.url, protocols)).toMatchObject(session);
    expect(await sessionAt(server.url, ['realtime', 'openai-insecure-api-key.other'])).not.toMatchObject(session);
  });

  it('are for a session that only transcribes', async () => {
    const { json } = await ask('{"session":{"type":"transcription"}}');
    expect(check('client-secret', json)).toEqual([]);
    const headers = { Authorization: `Bearer ${json.value}` };
    expect(await sessionAt(server.url, [], { headers })).toMatchObject({ type: 'transcription' });
  });

  it('need no body, and differ', async () => {
    const values = [await ask(''), await ask('{}')].map(({ json }) => json.value);
    expect(new Set(values).size).toBe(2);
  });

  it.each([
    ['{', null, 'not JSON'],
    ['{"expires_after":{"seconds":9}}', 'expires_after.seconds', '10'],
    ['{"session":{"type":"realtime","tools":"all"}}', 'session.tools', 'array'],
  ])('are not made for %s', async (body, param, message) => {
    const { status, json } = await ask(body);
    expect([status, json.error.type, json.error.param]).toEqual([400, 'invalid_request_error', param]);
    expect(json.error.message).toContain(message);
  });

  it('are at one place', async () => {
    expect([(await ask('', '/client_secrets', 'GET')).status, (await ask('', '/sessions')).status]).toEqual([404, 404]);
  });
});

it('starts a session that only transcribes if the URL says so', async () => {
  expect(await sessionAt(`${server.url}?intent=transcription`)).toMatchObject({ type: 'transcription' });
});

describe('a mock with TLS', () => {
  /** Writes the certificate and its key to a folder. */
  function written(path: string): Required<Pick<MockOptions, 'tlsCert' | 'tlsKey'>> {
    const files = { tlsCert: join(path, 'cert.pem'), tlsKey: join(path, 'key.pem') };
    writeFileSync(files.tlsCert, CERT);
    writeFileSync(files.tlsKey, KEY);
    return files;
  }

  it('is met at wss://', async () => {
    const secure = await startMock({ ...OPTIONS, ...written(folder()) });
    expect(secure.url).toMatch(/^wss:/);
    const { model } = await sessionAt(`${secure.url}?model=gpt-realtime-mini`, [], { ca: CERT });
    await secure.close();
    expect(model).toBe('gpt-realtime-mini');
  });

  it('says what is wrong with its files', async () => {
    const { tlsCert, tlsKey } = written(folder());
    const none = `${tlsKey}.none`;
    for (const [files, message] of [
      [{ tlsCert }, '--tls-cert and --tls-key need each other.'],
      [{ tlsCert, tlsKey: none }, `cannot read ${none}: no such file or directory.`],
      [{ tlsCert, tlsKey: tlsCert }, 'are not a certificate and its key in PEM format.'],
    ] as const) {
      await expect(startMock({ ...OPTIONS, ...files })).rejects.toThrow(message);
    }
  });
});
