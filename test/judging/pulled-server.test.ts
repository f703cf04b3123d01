import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { describe, expect, it, onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { livePlans } from '../../src/api/run-live-client.js';
import type { LiveFinding } from '../../src/judging/live-finding.js';
import { PulledCases } from '../../src/judging/pulled-cases.js';
import { pulledRequest } from '../../src/judging/pulled-request.js';
import { PulledServer } from '../../src/judging/pulled-server.js';
import { PLANTED_LIVE, rightLive } from './_planted-live.js';

const COUNT = 12;
const cases = new PulledCases(COUNT, livePlans({ seed: 1, maxTurns: 2, faults: [] }));

/** Starts a server of cases. */
async function serve(from: PulledCases = cases) {
  const found: [string, LiveFinding][] = [];
  const failures: unknown[] = [];
  const server = await PulledServer.start({
    ...{ host: '127.0.0.1', port: 0, seed: 1, cases: from, timeout: 300 },
    onFinding: (finding, agent) => found.push([agent, finding]),
    onReport: async (_, agent) => ({ status: 200, body: { agent } }),
    onFailure: (error) => failures.push(error),
  });
  onTestFinished(() => server.close());
  const http = server.url.replace('ws:', 'http:');
  const post = (path: string, body: string) => fetch(http + path, { method: 'POST', body });
  const play = (agent: string, number: number, client: (url: string) => Promise<unknown> = rightLive) =>
    client(`${server.url}/run?case=${number}&agent=${agent}`);
  return { server, found, failures, http, post, play };
}

/** The first case in which a function is called. */
const calling = Array.from({ length: COUNT }, (_, i) => i + 1).find((number) =>
  JSON.stringify(cases.planOf(number)).includes('function_call'),
)!;

/** Asks for an upgrade that is refused. */
const refusal = (url: string): Promise<{ status: number | undefined; message: string }> =>
  new Promise((resolve, reject) => {
    const headers = {
      ...{ Connection: 'Upgrade', Upgrade: 'websocket', 'Sec-WebSocket-Version': '13' },
      'Sec-WebSocket-Key': 'AAAAAAAAAAAAAAAAAAAAAA==',
    };
    const read = async (answer: IncomingMessage) => {
      const body = JSON.parse((await answer.toArray()).join(''));
      resolve({ status: answer.statusCode, message: body.error.message });
    };
    get(url, { headers }, read).on('error', reject);
  });

describe('cases that clients ask for', () => {
  it('are played to several clients at once, each of which is judged by itself', async () => {
    const { server, found, failures, http, post, play } = await serve();
    expect(await (await fetch(`${http}/cases`)).json()).toBe(COUNT);
    const wrong = PLANTED_LIVE['conduct.one-output']!;
    await Promise.all([
      play('right', calling).then((state) => post(`/state?agent=right&case=${calling}`, JSON.stringify(state))),
      play('wrong', calling, wrong),
    ]);
    await play('wrong', calling, wrong);
    expect(await (await post('/report', '')).json()).toEqual({});
    const [right, other] = ['right', 'wrong'].map((agent) => server.agents.get(agent)!);
    expect(right!.findings).toEqual([]);
    expect(right!.counts).toMatchObject({ exchanges: 1, hasState: true, distrusted: 0 });
    expect(right!.counts.hints).toEqual([`The client asked for 1 of ${COUNT} cases.`]);
    expect(other!.counts).toMatchObject({ exchanges: 2, hasState: false });
    const [finding] = other!.findings;
    const origin = { seed: 1, index: cases.indexOf(calling) };
    const about = { rule: 'conduct.one-output', case: calling, count: 2, repeated: { failed: 2, of: 2 }, origin };
    expect(finding).toMatchObject(about);
    expect(found.map(([agent, { id }]) => [agent, id])).toEqual([['wrong', finding!.id]]);
    // Findings about both clients are stored side by side.
    await play('wrong-too', calling, wrong);
    await post('/report', '');
    expect(server.agents.get('wrong-too')!.findings.map(({ rule, id }) => [rule, id === finding!.id])).toEqual([
      ['conduct.one-output', false],
    ]);
    expect(failures).toEqual([]);
  });

  it('are judged by what the client says that it knows, and by how often they show it', async () => {
    const { server, post, play } = await serve();
    for (const ended of ['raised', 'closed']) {
      await play('moody', calling);
      expect((await post(`/state/${calling}/moody`, JSON.stringify({ ended }))).status).toBe(202);
      await post('/report', '');
    }
    const [finding] = server.agents.get('moody')!.findings;
    expect(finding).toMatchObject({ rule: 'ending.normal', repeated: { failed: 1, of: 2 }, count: 1 });
  });

  it('show a finding by the simplest of them', async () => {
    const { server, found, play, post } = await serve();
    const wrong = PLANTED_LIVE['conduct.event']!;
    for (const number of [3, 1, 2]) {
      await play('a', number, wrong);
      await post('/report', '');
    }
    expect(found.map(([, finding]) => finding.case)).toEqual([3, 1]);
    expect(server.agents.get('a')!.findings).toMatchObject([{ case: 1, count: 3, repeated: { failed: 1, of: 1 } }]);
  });

  it('may be refused as a fault, and may be ended by the server', async () => {
    const refusing = new PulledCases(1, (index) => ({
      ...cases.planOf(index + 1),
      faults: [{ kind: 'refusal', turn: -1, nth: 0 }],
    }));
    const { server, http, post } = await serve(refusing);
    expect((await refusal(`${http}/run?case=1&agent=a`)).status).toBe(403);
    await post('/state?case=1&agent=a', '{"ended":"closed","errors":[]}');
    await post('/report', '');
    expect(server.agents.get('a')!.findings).toMatchObject([{ rule: 'ending.unreported' }]);
    const { server: other, play: open } = await serve();
    const ended = open('b', calling);
    await expect.poll(() => other.isPlaying).toBe(true);
    await other.close();
    await ended;
    expect(other.agents.get('b')!.counts.exchanges).toBe(1);
  });

  it('show that a client does not answer the close frame', async () => {
    const { server, http, post } = await serve();
    const deaf = new WebSocket(`${http.replace('http:', 'ws:')}/run?case=1&agent=deaf`);
    // It reads no more.
    deaf.on('message', (data) => JSON.parse(String(data)).type === 'response.done' && deaf.pause());
    await once(deaf, 'open');
    await expect.poll(() => server.isPlaying, { timeout: 20_000 }).toBe(false);
    deaf.terminate();
    await post('/report', '');
    expect(server.agents.get('deaf')!.findings).toMatchObject([{ rule: 'ending.close' }]);
  });

  it.each([
    ['/run?case=13&agent=a', 404, 'There is no such case: they are 1 to 12.'],
    ['/run?case=0&agent=a', 404, 'There is no such case: they are 1 to 12.'],
    ['/run?case=one&agent=a', 404, 'There is no such case: they are 1 to 12.'],
    ['/run?case=1', 400, 'Name the case and the client: /run?case=1&agent=NAME.'],
    ['/run?agent=a', 400, 'Name the case and the client: /run?case=1&agent=NAME.'],
    ['/v1/realtime', 404, 'This server has GET /cases, '],
  ])('are refused cleanly for %s', async (path, status, message) => {
    const { server, http } = await serve();
    const found = await refusal(http + path);
    expect(found).toEqual({ status, message: expect.stringContaining(message) });
    expect(server.agents.size).toBe(0);
  });

  it.each([
    ['/state?case=1&agent=a', '{', 400, 'The state is not JSON.'],
    ['/state?case=1&agent=a', '[]', 400, 'The state is not an object.'],
    ['/state?case=1&agent=a', '{"ended":"open"}', 400, 'The state has an "ended" that is not closed or raised.'],
    ['/state?case=1&agent=a', '{}', 409, 'No play of case 1 waits for a state: it comes within 5 s of the close.'],
    ['/state', '{}', 400, 'Name the case and the client: /state?case=1&agent=NAME.'],
    ['/cases', '{}', 404, 'This server has GET /cases, '],
  ])('take no state: POST %s %s', async (path, body, status, message) => {
    const { post } = await serve();
    const answer = await post(path, body);
    expect([answer.status, await answer.json()]).toMatchObject([
      status,
      { error: { message: expect.stringContaining(message) } },
    ]);
  });

  it('are the same for the same seed, the simplest first', () => {
    const again = new PulledCases(COUNT, livePlans({ seed: 1, maxTurns: 2, faults: [] }));
    const numbers = Array.from({ length: COUNT }, (_, i) => i + 1);
    expect(numbers.map((number) => again.planOf(number))).toEqual(numbers.map((number) => cases.planOf(number)));
    expect(numbers.map((number) => cases.indexOf(number)).toSorted((a, b) => a - b)).toEqual([...numbers.keys()]);
    const sizes = numbers.map((number) => JSON.stringify(cases.planOf(number).turns).length);
    expect(sizes).toEqual(sizes.toSorted((a, b) => a - b));
  });
});

describe('the URL of a case', () => {
  it.each([
    '/run?case=3&agent=my%20client',
    '/run?agent=my+client&case=3',
    '/run/3/my%20client',
    '/run/3/my%20client/v1/realtime?model=gpt-realtime',
    '/run?agent=my%20client&case=3/v1/realtime?model=gpt-realtime',
    '/run?case=3&agent=my%20client/realtime?model=gpt-realtime',
    '/run/v1/realtime?case=3&agent=my%20client&model=gpt-realtime',
    '/run/3/realtime?agent=my%20client',
  ])('may have what a client appends to it: %s', (url) => {
    expect(pulledRequest(url)).toEqual({ what: 'run', number: 3, agent: 'my client' });
  });

  it.each([
    ['/', undefined],
    ['/run', { what: 'run' }],
    ['/run/3x/a', { what: 'run' }],
    ['/run?case=x&agent=%E0', { what: 'run', number: Number.NaN }],
    ['/run?case=1&agent=%00', { what: 'run', number: 1 }],
    [`/run?case=1&agent=${'a'.repeat(101)}`, { what: 'run', number: 1 }],
  ])('may name no case or no client: %s', (url, found) => {
    expect(pulledRequest(url)).toEqual(found);
  });
});
